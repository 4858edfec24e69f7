package io.github.mwinspector.command;

import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.lookup.SignInStep;
import io.github.mwinspector.lookup.SignIns;
import io.github.mwinspector.text.Display;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs in for a profile. */
@Command(
    name = "sign-in",
    description = {
      "Sign in to IAM Identity Center for a profile, in a browser.",
      "",
      "The sign-in is kept where the AWS CLI keeps it, so each uses the other's."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  mw-inspector sign-in prod", "  mw-inspector sign-in prod --device-code"})
final class SignInCommand implements Callable<Integer> {
  private static final int LONGEST_ADDRESS = 4000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Program program;

  @Parameters(
      paramLabel = "PROFILE",
      description = "A profile with SSO settings, or one whose source_profile has them.")
  String profile = "";

  @Option(
      names = "--device-code",
      description = "Sign in with a code, in a browser of any computer.")
  boolean deviceCode;

  @Option(names = "--no-browser", description = "Print the address, and open no browser.")
  boolean noBrowser;

  SignInCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    SignIns.Way way = deviceCode ? SignIns.Way.DEVICE_CODE : SignIns.Way.BROWSER;
    try {
      program.signIns().signIn(profile, way, this::tell);
      return Outcome.FOUND.exitCode();
    } catch (LookupException e) {
      FailureText.lines(e.failure()).forEach(program.err()::println);
      return e.failure().kind().outcome().exitCode();
    }
  }

  private void tell(SignInStep step) {
    PrintWriter out = program.out();
    switch (step) {
      case SignInStep.Starting _ -> {}
      case SignInStep.OpenPage page -> tell(page);
      case SignInStep.Fetching _ -> out.println("Fetching the sign-in's token ...");
      case SignInStep.SignedIn signedIn -> {
        out.println(
            "Signed in for profile %s until %s."
                .formatted(Display.line(profile), TIME.format(signedIn.ends())));
        if (!signedIn.stored()) {
          out.println(
              "It could not be kept in ~/.aws/sso/cache, so it is gone with this command: make that"
                  + " folder writable for this user alone.");
        }
      }
    }
    out.flush();
  }

  private void tell(SignInStep.OpenPage page) {
    PrintWriter out = program.out();
    String address = Display.block(page.page().toASCIIString(), LONGEST_ADDRESS);
    boolean opened = page.known() && !noBrowser && program.browse(page.page());
    out.println(opened ? "A browser opens this page:" : "Open this page in a browser:");
    out.println();
    out.println("  " + address);
    out.println();
    if (!page.known()) {
      out.println(
          "Its host, %s, is not known as one of AWS's own: open it only if you expect it."
              .formatted(Display.line(String.valueOf(page.page().getHost()))));
    }
    if (page.userCode() != null) {
      out.println(
          "Go on only if the page shows the code  %s  and you started this yourself."
              .formatted(Display.line(page.userCode())));
    }
    out.println("Waiting until %s. Ctrl+C ends it.".formatted(TIME.format(page.ends())));
  }
}
