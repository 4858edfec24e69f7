package io.github.mwinspector.aws.call;

import io.github.mwinspector.aws.files.AwsHome;
import io.github.mwinspector.aws.files.ProfileSection;
import org.jspecify.annotations.Nullable;

/**
 * Which of AWS's own hosts a profile asks for. Every service follows it, those of sign-ins too, as
 * with the AWS CLI.
 *
 * @param fips hosts with validated cryptography
 * @param dualStack hosts with IPv6 as well
 */
public record Variant(boolean fips, boolean dualStack) {
  /** What the chosen profile asks for, unless a variable says otherwise. */
  public static Variant of(AwsHome variables, ProfileSection chosen) {
    return new Variant(
        on(variables.variable("AWS_USE_FIPS_ENDPOINT"), chosen.on("use_fips_endpoint")),
        on(variables.variable("AWS_USE_DUALSTACK_ENDPOINT"), chosen.on("use_dualstack_endpoint")));
  }

  private static boolean on(@Nullable String variable, boolean file) {
    return variable == null ? file : variable.equalsIgnoreCase("true");
  }
}
