package io.github.mwinspector.command;

import io.github.mwinspector.export.FindReport;
import io.github.mwinspector.find.FindPlan;
import io.github.mwinspector.find.Ledger;
import io.github.mwinspector.find.RegionScope;
import io.github.mwinspector.lookup.FindProgress;
import io.github.mwinspector.lookup.FindTask;
import io.github.mwinspector.lookup.Outcome;
import io.github.mwinspector.lookup.Search;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.IdText;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where an execution is, without a window. */
@Command(
    name = "find",
    description = {
      "Find the account and region of a window execution: asks every profile in every region and",
      "stops at the first that has it.",
      "",
      "Profiles of one account are asked once. Who could not be asked is listed with the cause;",
      "nobody is signed in and no command is run unless allowed below. A profile with an MFA",
      "device has its code asked for on the terminal, if there is one; Enter alone passes it by."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  mw-inspector find ID",
      "  mw-inspector find ID --profiles prod,staging --regions eu-central-1,us-east-1",
      "  mw-inspector find --demo c0b4f0a2-7a51-4f8e-9d36-51e8f3a7b2d4"
    })
final class FindCommand implements Callable<Integer> {
  /** How it is written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Program program;

  @Parameters(paramLabel = "EXECUTION_ID", description = "Window execution id (36 characters).")
  String execution = "";

  @Option(
      names = "--profiles",
      paramLabel = "NAMES",
      split = ",",
      description = "Profiles to ask with, commas between them. Default: all that can be used.")
  List<String> profiles = new ArrayList<>();

  @Option(
      names = "--regions",
      paramLabel = "REGIONS",
      split = ",",
      description =
          "Regions to ask, commas between them; 'own' is each profile's own. Default: all of the"
              + " profile's partition.")
  List<String> regions = new ArrayList<>();

  @Option(
      names = LookupOptions.DEMO,
      description = "Ask the built-in demo accounts: no network, no credentials, made-up data.")
  boolean demo;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (one object, at the end). Default: text.")
  Format format = Format.TEXT;

  @Mixin EndpointOptions endpoints = new EndpointOptions();

  @Mixin GrantOptions granted = new GrantOptions();

  FindCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    FindPlan plan = plan();
    endpoints.to(program.grants());
    granted.to(program.grants());
    try {
      return found(plan).exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.SERVICE_OR_NETWORK.exitCode();
    }
  }

  private Outcome found(FindPlan plan) throws InterruptedException {
    Search search =
        new Search(
            plan,
            new Ledger(),
            new AskingFinder(program.finder(), program),
            program.background(),
            FindTask.AT_ONCE);
    FindProgress end = search.run(this::told);
    FindReport report = report(plan, end);
    program.out().print(format == Format.JSON ? report.json() : report.text());
    program.out().flush();
    if (program.out().checkError()) {
      return OutputOptions.unwritten("standard output is closed", program);
    }
    return outcome(end);
  }

  private void told(FindProgress progress) {
    FindProgress.Hit hit = progress.hit();
    if (hit != null && format == Format.TEXT) {
      program.out().println(FindReport.line(hit(hit), execution.strip()));
      program.out().flush();
    }
  }

  /** That it is nowhere is only known when everybody could be asked. */
  private static Outcome outcome(FindProgress end) {
    if (end.hit() != null) {
      return Outcome.FOUND;
    }
    if (end.refusals().isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    boolean refused =
        end.refusals().stream()
            .anyMatch(refusal -> refusal.failure().kind().outcome() == Outcome.REFUSED);
    return refused ? Outcome.REFUSED : Outcome.SERVICE_OR_NETWORK;
  }

  private static FindReport report(FindPlan plan, FindProgress end) {
    return new FindReport(
        plan.execution().value(),
        end.hit() == null ? null : hit(end.hit()),
        end.places(),
        end.empty(),
        end.calls(),
        end.refusals().stream().map(FindCommand::refusal).toList());
  }

  private static FindReport.Hit hit(FindProgress.Hit hit) {
    return new FindReport.Hit(hit.connection(), hit.account(), hit.execution());
  }

  private static FindReport.Refusal refusal(FindProgress.Refusal refusal) {
    AwsRegion region = refusal.region();
    return new FindReport.Refusal(
        refusal.profile().name(),
        region == null ? null : region.id(),
        refusal.places(),
        refusal.failure().kind().code(),
        refusal.failure().headline(),
        refusal.failure().nextStep());
  }

  private FindPlan plan() {
    WindowExecutionId id =
        switch (IdText.of(execution)) {
          case IdText.Valid(String valid) -> new WindowExecutionId(valid);
          case IdText.Empty _ -> throw new UsageException("EXECUTION_ID is empty.");
          case IdText.Wrong(String reason) -> throw new UsageException("EXECUTION_ID: " + reason);
        };
    FindPlan plan = new FindPlan(id, chosen(), scope());
    if (plan.places() == 0) {
      throw new UsageException(
          plan.profiles().isEmpty()
              ? "No profile can be used; 'mw-inspector profiles' says why, --demo needs none."
              : "None of these profiles has such a region.");
    }
    return plan;
  }

  private List<AwsProfile> chosen() {
    if (demo) {
      if (!profiles.isEmpty()) {
        throw new UsageException("--demo and --profiles exclude each other: give one of them.");
      }
      return AwsProfile.DEMOS;
    }
    ProfileListing listing = program.profiles().list();
    if (profiles.isEmpty()) {
      return listing.profiles();
    }
    return profiles.stream().map(name -> named(listing, name.strip())).toList();
  }

  private static AwsProfile named(ProfileListing listing, String name) {
    AwsProfile profile = listing.named(name);
    if (profile == null) {
      throw new UsageException(
          "--profiles names %s, which the AWS config and credentials files don't have."
              .formatted("\"" + name + "\""));
    }
    if (profile.lacks() != null) {
      throw new UsageException("\"%s\" can't be used: %s".formatted(name, profile.lacks()));
    }
    return profile;
  }

  private RegionScope scope() {
    if (regions.isEmpty()) {
      return new RegionScope.Among(program.regions());
    }
    if (regions.equals(List.of("own"))) {
      return new RegionScope.Own();
    }
    return new RegionScope.Among(regions.stream().map(this::region).toList());
  }

  private AwsRegion region(String id) {
    AwsRegion typed = AwsRegion.typed(id);
    if (typed == null) {
      throw new UsageException(
          "--regions: \"%s\" has not the form of a region, such as eu-central-1.".formatted(id));
    }
    return program.regions().stream()
        .filter(region -> region.id().equals(typed.id()))
        .findFirst()
        .orElse(typed);
  }
}
