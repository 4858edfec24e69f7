package io.github.mwinspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.Identity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIdentityTest {
  @TempDir Path home;

  @Test
  void theDemoAccountSaysWhoYouAre() throws Exception {
    try (Session session = new Session(Map.of("HOME", home.toString()), home.toString(), _ -> {})) {
      AwsRegion region = Objects.requireNonNull(AwsRegion.typed("eu-central-1"));
      Identity who = session.identities().identify(new Connection(AwsProfile.DEMO, region));
      assertEquals("111122223333", who.account());
      assertEquals("assumed-role/SupportReadOnly/demo", who.shortArn());
    }
  }
}
