package io.github.mwinspector.aws.call;

import io.github.mwinspector.browse.Level;
import io.github.mwinspector.evidence.Question;

/** What a call is made for. */
public sealed interface Purpose {
  /** The calls that a look-up is made of. */
  public enum LookUp implements Purpose {
    TASK("ssm:GetMaintenanceWindowExecutionTask", "asking"),
    SSO_ROLE("sso:GetRoleCredentials", "fetching the role's keys from"),
    LOGIN("signin:CreateOAuth2Token", "refreshing the sign-in at"),
    IDENTITY("sts:GetCallerIdentity", "asking");

    private final String action;
    private final String verb;

    LookUp(String action, String verb) {
      this.action = action;
      this.verb = verb;
    }

    @Override
    public String action() {
      return action;
    }

    @Override
    public String verb() {
      return verb;
    }
  }

  /** The calls that a sign-in is made of. They need no IAM action. */
  public enum SignIn implements Purpose {
    REGISTER("sso-oauth:RegisterClient", "registering this program at"),
    DEVICE("sso-oauth:StartDeviceAuthorization", "asking for a code from"),
    TOKEN("sso-oauth:CreateToken", "fetching the sign-in's token from"),
    RENEW("sso-oauth:CreateToken", "renewing the sign-in at"),
    SIGN_OUT("sso:Logout", "signing out at");

    private final String action;
    private final String verb;

    SignIn(String action, String verb) {
      this.action = action;
      this.verb = verb;
    }

    @Override
    public String action() {
      return action;
    }

    @Override
    public String verb() {
      return verb;
    }
  }

  /**
   * A call for evidence.
   *
   * @param question what it asks
   */
  public record Evidence(Question question) implements Purpose {
    @Override
    public String action() {
      return question.action();
    }

    @Override
    public String verb() {
      return "asking";
    }
  }

  /**
   * A call for a page of a list.
   *
   * @param level what is listed
   */
  public record Browse(Level level) implements Purpose {
    @Override
    public String action() {
      return switch (level) {
        case Level.Windows _ -> "ssm:DescribeMaintenanceWindows";
        case Level.Executions _ -> "ssm:DescribeMaintenanceWindowExecutions";
        case Level.Tasks _ -> "ssm:DescribeMaintenanceWindowExecutionTasks";
      };
    }

    @Override
    public String verb() {
      return "asking";
    }
  }

  /**
   * The call that assumes a profile's role.
   *
   * @param by what it shows AWS
   * @param profile whose role it is; perhaps one in the middle of a chain
   * @param role the role's ARN, as the file writes it
   * @param signer the profile whose keys it is made with
   */
  record Assume(By by, String profile, String role, String signer) implements Purpose {
    /** What a role is assumed with. */
    public enum By {
      KEYS,
      MFA_CODE,
      WEB_IDENTITY
    }

    @Override
    public String action() {
      return by == By.WEB_IDENTITY ? "sts:AssumeRoleWithWebIdentity" : "sts:AssumeRole";
    }

    @Override
    public String verb() {
      return "assuming the role at";
    }
  }

  /** The action that the call is. */
  public String action();

  /** What is being done, in words that a host name follows. */
  public String verb();
}
