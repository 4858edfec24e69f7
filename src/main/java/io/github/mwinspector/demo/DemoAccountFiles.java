package io.github.mwinspector.demo;

import io.github.mwinspector.profile.AwsProfile;
import java.util.List;
import java.util.Set;

/**
 * One of the demo accounts and where its data are.
 *
 * @param profile the profile that leads there
 * @param folder of its files, with a slash at the end; empty for the main one
 * @param closed regions that it hasn't switched on, which refuse its keys as real ones do
 */
record DemoAccountFiles(AwsProfile profile, String folder, Set<String> closed) {
  static final DemoAccountFiles MAIN = new DemoAccountFiles(AwsProfile.DEMO, "", Set.of());

  /** The others. */
  static final List<DemoAccountFiles> OTHERS =
      List.of(
          new DemoAccountFiles(
              AwsProfile.DEMO_PAYMENTS, "payments/", Set.of("af-south-1", "ap-east-1")),
          new DemoAccountFiles(
              AwsProfile.DEMO_SANDBOX, "sandbox/", Set.of("af-south-1", "ap-east-1")));

  DemoAccountFiles {
    closed = Set.copyOf(closed);
  }

  /** A file's name among the resources. */
  String name(String file) {
    return folder + file;
  }

  /** Its 12 digits. */
  String id() {
    return String.valueOf(profile.accountId());
  }
}
