package io.github.mwinspector.aws;

import java.util.List;

/** A config file with many profiles of every kind, some of them broken. */
final class ManyProfiles {
  private static final String ROLE = "role_arn = arn:aws:iam::111122223333:role/R\n";
  private static final String SSO = "sso_account_id = 111122223333\nsso_role_name = R\n";
  private static final String KEYS = "aws_access_key_id = A\naws_secret_access_key = B\n";

  private ManyProfiles() {}

  /**
   * The file's text.
   *
   * @param command what its credential processes would run
   * @param endpoint what its endpoint settings name
   */
  static String config(int count, String command, String endpoint) {
    List<String> kinds =
        List.of(
            KEYS,
            KEYS + "aws_session_token = T\n",
            SSO + "sso_session = s\n",
            SSO + "sso_start_url = https://s\nsso_region = eu-west-1\n",
            ROLE + "source_profile = p0\n",
            ROLE + "source_profile = p4\nmfa_serial = m\n",
            ROLE + "web_identity_token_file = /nowhere\n",
            ROLE + "credential_source = Ec2InstanceMetadata\n",
            "login_session = arn:aws:iam::111122223333:user/ana\n",
            "credential_process = " + command + "\n",
            "output = json\n",
            "a line without the sign\n");
    StringBuilder text =
        new StringBuilder("[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://s\n");
    for (int i = 0; i < count; i++) {
      text.append("[profile p%d]\nregion = eu-west-1\nendpoint_url = %s\n".formatted(i, endpoint))
          .append(kinds.get(i % kinds.size()));
    }
    return text.toString();
  }
}
