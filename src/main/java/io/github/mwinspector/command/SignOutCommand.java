package io.github.mwinspector.command;

import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.text.Display;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends the sign-in of a profile. */
@Command(
    name = "sign-out",
    description = {
      "End the sign-in of a profile, at AWS and here.",
      "",
      "Deletes the file of that one session, which the AWS CLI uses too."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  mw-inspector sign-out prod"})
final class SignOutCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "PROFILE",
      description = "A profile with SSO settings, or one whose source_profile has them.")
  String profile = "";

  SignOutCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    try {
      boolean had = program.signIns().signOut(profile);
      program
          .out()
          .println(
              (had ? "Signed out of the session of profile %s." : "Profile %s was not signed in.")
                  .formatted(Display.line(profile)));
      return Outcome.FOUND.exitCode();
    } catch (LookupException e) {
      FailureText.lines(e.failure()).forEach(program.err()::println);
      return e.failure().kind().outcome().exitCode();
    }
  }
}
