package io.github.mwinspector.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose account a text is about. */
class PastedProfileTest {
  private static final AwsProfile PROD = profile("prod", "111111111111");
  private static final AwsProfile AUDIT = profile("audit", "111111111111");
  private static final AwsProfile TEST = profile("test", "222222222222");
  private static final AwsProfile PLAIN = profile("plain", null);

  private static AwsProfile profile(String name, @Nullable String account) {
    return new AwsProfile(name, ProfileKind.STATIC_KEYS, null, account, null, null);
  }

  private static @Nullable AwsProfile of(String text, AwsProfile... profiles) {
    return PastedProfile.of(PasteReader.read(text), List.of(profiles));
  }

  @Test
  void profile_that_is_named_goes_first() {
    assertEquals(AUDIT, of("--profile audit arn:aws:ssm:eu-west-1:111111111111:x", PROD, AUDIT));
    assertEquals(PLAIN, of("--profile plain", PROD, PLAIN));
  }

  @Test
  void profile_that_is_named_but_of_another_account_is_not_taken() {
    assertEquals(PROD, of("--profile test arn:aws:ssm:eu-west-1:111111111111:x", TEST, PROD));
    assertNull(of("--profile test arn:aws:ssm:eu-west-1:111111111111:x", TEST));
  }

  @Test
  void else_the_first_of_the_account_and_none_when_there_is_no_such() {
    assertEquals(PROD, of("arn:aws:ssm:eu-west-1:111111111111:x", TEST, PLAIN, PROD, AUDIT));
    assertNull(of("arn:aws:ssm:eu-west-1:333333333333:x", TEST, PROD));
    assertNull(of("nothing", TEST, PROD));
  }

  @Test
  void demo_account_is_taken_by_its_name_alone_never_by_its_account() {
    assertEquals(AwsProfile.DEMO_PAYMENTS, of("--profile " + quoted(AwsProfile.DEMO_PAYMENTS)));
    String account = String.valueOf(AwsProfile.DEMO.accountId());
    assertNull(of("arn:aws:ssm:eu-west-1:" + account + ":x", AwsProfile.DEMO));
  }

  private static String quoted(AwsProfile profile) {
    return "'" + profile.name() + "'";
  }
}
