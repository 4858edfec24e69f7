package io.github.mwinspector.paste;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the name beside a value says the value is: the members of the API's inputs and answers, of
 * EventBridge's and CloudTrail's events, the AWS CLI's options, and the words that people use.
 *
 * @param fact the fact, or null
 * @param kind the kind of another id, or null
 */
record Meaning(@Nullable Fact fact, OtherId.@Nullable Kind kind) {
  private static final int LONGEST = 5;
  private static final Map<String, Meaning> NAMES = new HashMap<>();
  private static final Map<String, Meaning> MEMBERS = new HashMap<>();

  static {
    fact(Fact.WINDOW_EXECUTION, "windowexecutionid", "windowexecution", "mwexecutionid");
    fact(Fact.WINDOW_EXECUTION, "executionid", "execution", "exec", "execid", "windowexec");
    fact(Fact.WINDOW_EXECUTION, "maintenancewindowexecutionid", "maintenancewindowexecution");
    fact(Fact.TASK_EXECUTION, "taskexecutionid", "taskexecution", "taskid", "taskids", "task");
    fact(Fact.INVOCATION, "invocationid", "invocation", "taskinvocationid", "targetinvocationid");
    fact(Fact.REGION, "region", "awsregion", "awsdefaultregion", "regionname", "defaultregion");
    fact(Fact.ACCOUNT, "account", "accountid", "awsaccountid", "awsaccount", "recipientaccountid");
    fact(Fact.ACCOUNT, "acct", "accountnumber", "accountno", "sourceaccount", "owneraccount");
    fact(Fact.PROFILE, "profile", "awsprofile", "awsdefaultprofile", "profilename");
    fact(Fact.WINDOW, "windowid", "maintenancewindowid", "maintenancewindow");
    kind(OtherId.Kind.WINDOW_TASK, "windowtaskid", "windowtask");
    kind(OtherId.Kind.WINDOW_TARGET, "windowtargetid", "windowtarget", "tasktargetid");
    kind(OtherId.Kind.COMMAND, "commandid", "command", "runcommandid");
    kind(OtherId.Kind.AUTOMATION_EXECUTION, "automationexecutionid", "automationid", "automation");
    kind(OtherId.Kind.AUTOMATION_EXECUTION, "parentautomationexecutionid", "automationexecution");
    kind(OtherId.Kind.STEP_EXECUTION, "stepexecutionid", "stepid");
    kind(OtherId.Kind.REQUEST, "requestid", "awsrequestid", "xamznrequestid", "request");
    kind(OtherId.Kind.EVENT, "eventid", "sharedeventid", "event");
    kind(OtherId.Kind.MESSAGE, "messageid", "message", "clienttoken");
    MEMBERS.putAll(NAMES);
    // In an object ExecutionId is the invocation's: what it started, not the window's execution.
    MEMBERS.put("executionid", new Meaning(null, OtherId.Kind.EXECUTION));
    List.of("execution", "exec", "task", "command", "automation", "event", "message", "request")
        .forEach(MEMBERS::remove);
  }

  private static void fact(Fact fact, String... names) {
    for (String name : names) {
      NAMES.put(name, new Meaning(fact, null));
    }
  }

  private static void kind(OtherId.Kind kind, String... names) {
    for (String name : names) {
      NAMES.put(name, new Meaning(null, kind));
    }
  }

  /** What a member's name says, in any of the cases that the CLI and the SDKs write; or null. */
  static @Nullable Meaning ofMember(String name) {
    return MEMBERS.get(plain(name));
  }

  /** What the words before a value say, by the longest run of words that is a name; or null. */
  static @Nullable Meaning ofWords(List<String> before) {
    for (int from = Math.max(0, before.size() - LONGEST); from < before.size(); from++) {
      Meaning meaning = NAMES.get(String.join("", before.subList(from, before.size())));
      if (meaning != null) {
        return meaning;
      }
    }
    return null;
  }

  /** The name's ASCII letters alone, in lower case. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(Math.min(name.length(), 64));
    for (int i = 0; i < name.length() && plain.length() < 64; i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        plain.append((char) (c + ('a' - 'A')));
      } else if (c >= 'a' && c <= 'z') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
