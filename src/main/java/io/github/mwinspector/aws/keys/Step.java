package io.github.mwinspector.aws.keys;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.files.ProfileSection;
import io.github.mwinspector.aws.files.ProfileSet;

/**
 * A profile on the way to keys.
 *
 * @param set what the files hold
 * @param profile the profile itself, perhaps one in the middle of a chain
 * @param chosen the profile that the person chose: its endpoint settings hold
 * @param asked what the keys are for
 * @param quiet whether nothing may be done that a person would notice: no command is run and no MFA
 *     code used up
 */
record Step(
    ProfileSet set, ProfileSection profile, ProfileSection chosen, Asked asked, boolean quiet) {

  Step to(ProfileSection source) {
    return new Step(set, source, chosen, asked, quiet);
  }

  /** A setting of the profile; "" without one. */
  String text(String key) {
    String value = profile.value(key);
    return value == null ? "" : value;
  }

  String name() {
    return profile.name();
  }
}
