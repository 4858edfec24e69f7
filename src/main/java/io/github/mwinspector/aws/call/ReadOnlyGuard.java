package io.github.mwinspector.aws.call;

import java.util.Set;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Lets the named operations through and stops every other one before it is signed or sent. Sits on
 * every client, so that no code above it can change anything in an account (threat T18). The calls
 * of a sign-in begin and end the person's own session and touch nothing else.
 */
public final class ReadOnlyGuard implements ExecutionInterceptor {
  /** All that this program ever calls, as service and operation. */
  static final Set<String> ALLOWED =
      Set.of(
          "Ssm.GetMaintenanceWindowExecutionTask",
          "Ssm.GetMaintenanceWindowExecution",
          "Ssm.DescribeMaintenanceWindowExecutionTaskInvocations",
          "Ssm.ListCommands",
          "Ssm.ListCommandInvocations",
          "Ssm.GetCommandInvocation",
          "Ssm.GetAutomationExecution",
          "Ssm.DescribeAutomationStepExecutions",
          "Ssm.DescribeMaintenanceWindows",
          "Ssm.DescribeMaintenanceWindowExecutions",
          "Ssm.DescribeMaintenanceWindowExecutionTasks",
          "Ssm.GetMaintenanceWindow",
          "Ssm.DescribeMaintenanceWindowTasks",
          "Ssm.GetMaintenanceWindowTask",
          "CloudWatch.DescribeAlarms",
          "CloudWatch.DescribeAlarmHistory",
          "Sts.AssumeRole",
          "Sts.AssumeRoleWithWebIdentity",
          "Sts.GetCallerIdentity",
          "Sso.GetRoleCredentials",
          "Sso.Logout",
          "SsoOidc.RegisterClient",
          "SsoOidc.StartDeviceAuthorization",
          "SsoOidc.CreateToken",
          "Signin.CreateOAuth2Token");

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    String operation =
        executionAttributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
            + "."
            + executionAttributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    if (!ALLOWED.contains(operation)) {
      throw new IllegalStateException(operation + " is not among the calls this program makes");
    }
  }
}
