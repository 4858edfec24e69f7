package io.github.mwinspector.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.Partition;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.profile.ProfileListing;
import io.github.mwinspector.request.IdText;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.request.TaskExecutionId;
import io.github.mwinspector.request.WindowExecutionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestFormTest {
  private static final String WINDOW = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
  private static final String TASK = "11111111-2222-3333-4444-555555555555";
  private static final AwsRegion FRANKFURT =
      new AwsRegion("eu-central-1", "Europe (Frankfurt)", Partition.AWS);
  private static final AwsProfile PROD = profile("prod", "eu-central-1", null);
  private static final AwsProfile STAGING = profile("staging", "us-east-1", null);
  private static final AwsProfile NOWHERE = profile("nowhere", null, null);
  private static final AwsProfile COMMAND = profile("command", "us-east-1", "Runs a command.");

  private final RequestForm form = new RequestForm(List.of(FRANKFURT));

  private static AwsProfile profile(String name, @Nullable String region, @Nullable String lacks) {
    return new AwsProfile(
        name, ProfileKind.STATIC_KEYS, region, null, new FilePlace("config", 1), lacks);
  }

  private static ProfileListing listing(@Nullable String preselected, AwsProfile... profiles) {
    return new ProfileListing(List.of(profiles), preselected, List.of());
  }

  private void fillIds() {
    form.windowExecutionIdText().set(WINDOW);
    form.taskIdText().set(TASK);
  }

  @Test
  void aWholeFormAsksForWhatWasFilledIn() {
    form.applyListing(listing("prod", PROD));
    fillIds();
    assertEquals(
        new LookupRequest(
            new Connection(PROD, FRANKFURT),
            new WindowExecutionId(WINDOW),
            new TaskExecutionId(TASK)),
        form.request().get());
    assertEquals("", form.missing().get());
    assertNull(form.firstMissing().get());
  }

  @Test
  void blanksAroundAnIdDontCount() {
    form.applyListing(listing(null));
    form.windowExecutionIdText().set("  " + WINDOW + "\n");
    form.taskIdText().set("\t" + TASK);
    LookupRequest request = form.request().get();
    assertNotNull(request);
    assertEquals(WINDOW, request.windowExecutionId().value());
    assertEquals(TASK, request.taskExecutionId().value());
  }

  @Test
  void theDemoAccountIsListedBeforeAnyListing() {
    assertEquals(List.of(AwsProfile.DEMO), form.profiles());
    assertNull(form.profile().get());
    assertEquals(FormField.PROFILE, firstMissing().field());
  }

  @Test
  void theDemoAccountIsPreselectedWhenTheMachineHasNoProfile() {
    form.applyListing(listing(null));
    assertEquals(AwsProfile.DEMO, form.profile().get());
    assertEquals("eu-central-1", form.regionText().get());
  }

  @Test
  void theListingsProfileIsPreselected() {
    form.applyListing(listing("staging", PROD, STAGING));
    assertEquals(STAGING, form.profile().get());
    assertEquals(List.of(AwsProfile.DEMO, PROD, STAGING), form.profiles());
  }

  @Test
  void nothingIsPreselectedWhenNoProfileIsTheDefault() {
    form.applyListing(listing(null, PROD, STAGING));
    assertNull(form.profile().get());
    assertEquals("Choose a profile.", firstMissing().words());
  }

  @Test
  void aPreselectedNameThatNoFileHoldsChoosesNothingAndIsNamed() {
    form.applyListing(listing("typo"));
    assertNull(form.profile().get());
    assertTrue(form.profileNotFound());
    assertEquals("No AWS file holds the profile 'typo'. Choose another.", firstMissing().words());
  }

  @Test
  void theChoiceIsKeptWhenANewListingStillHasIt() {
    form.applyListing(listing("prod", PROD, STAGING));
    form.profile().set(STAGING);
    AwsProfile changed = profile("staging", "us-west-2", null);
    form.applyListing(listing("prod", PROD, changed));
    assertEquals(changed, form.profile().get());
    assertEquals("us-west-2", form.regionText().get());
  }

  @Test
  void theChosenDemoAccountIsKeptWhenProfilesComeLater() {
    form.profile().set(AwsProfile.DEMO);
    form.applyListing(listing("prod", PROD));
    assertEquals(AwsProfile.DEMO, form.profile().get());
  }

  @Test
  void aChoiceThatIsGoneIsNamedAndComesBackWithItsProfile() {
    form.applyListing(listing("prod", PROD, STAGING));
    form.profile().set(STAGING);
    form.windowExecutionIdText().set(WINDOW);
    form.applyListing(listing("prod", PROD));
    assertNull(form.profile().get());
    assertEquals(
        "No AWS file holds the profile 'staging'. Choose another.", firstMissing().words());
    form.applyListing(listing("prod", PROD));
    assertNull(form.profile().get());
    form.applyListing(listing("prod", PROD, STAGING));
    assertEquals(STAGING, form.profile().get());
    assertEquals(WINDOW, form.windowExecutionIdText().get());
  }

  @Test
  void anUnusableProfileSaysWhatItLacksAndAsksNothing() {
    form.applyListing(listing("command", COMMAND));
    fillIds();
    assertNull(form.request().get());
    assertEquals(new Missing(FormField.PROFILE, "Runs a command."), form.firstMissing().get());
  }

  @Test
  void choosingAProfilePreselectsItsRegion() {
    form.applyListing(listing("prod", PROD, STAGING, NOWHERE));
    form.profile().set(STAGING);
    assertEquals("us-east-1", form.regionText().get());
    form.profile().set(NOWHERE);
    assertEquals("", form.regionText().get());
    assertEquals(new Missing(FormField.REGION, "Choose a region."), form.firstMissing().get());
  }

  @Test
  void aRegionChosenByHandIsRememberedForItsProfile() {
    form.applyListing(listing("prod", PROD, STAGING));
    form.regionText().set("ap-south-1");
    form.profile().set(STAGING);
    assertEquals("us-east-1", form.regionText().get());
    form.profile().set(PROD);
    assertEquals("ap-south-1", form.regionText().get());
  }

  @Test
  void emptyingTheRegionForgetsTheChoiceByHand() {
    form.applyListing(listing("prod", PROD, STAGING));
    form.regionText().set("ap-south-1");
    form.regionText().set("");
    form.profile().set(STAGING);
    form.profile().set(PROD);
    assertEquals("eu-central-1", form.regionText().get());
  }

  @Test
  void aRegionTypedBeforeTheProfilesCameIsKept() {
    form.regionText().set("ap-south-1");
    form.applyListing(listing("prod", PROD));
    assertEquals("ap-south-1", form.regionText().get());
  }

  @Test
  void aRegionThatTheListDoesntKnowIsAskedWhenItsFormIsRight() {
    form.applyListing(listing("prod", PROD));
    fillIds();
    form.regionText().set(" EU-West-9 ");
    assertInstanceOf(RegionChoice.Unlisted.class, form.region().get());
    LookupRequest request = form.request().get();
    assertNotNull(request);
    assertEquals("eu-west-9", request.connection().region().id());
  }

  @Test
  void aTextThatIsNoRegionIsRefusedInWords() {
    form.applyListing(listing("prod", PROD));
    fillIds();
    form.regionText().set("frankfurt");
    assertNull(form.request().get());
    assertEquals(
        new Missing(FormField.REGION, "'frankfurt' is no region id, such as eu-central-1."),
        form.firstMissing().get());
  }

  @Test
  void everythingMissingIsListedInTheFieldsOrder() {
    form.windowExecutionIdText().set("mw-0123456789abcdef0");
    List<String> lines = form.missing().get().lines().toList();
    assertEquals(4, lines.size());
    assertEquals("Choose a profile.", lines.get(0));
    assertEquals("Choose a region.", lines.get(1));
    assertTrue(lines.get(2).startsWith("Window execution id: This is a window id"), lines.get(2));
    assertEquals("Enter the task id.", lines.get(3));
  }

  @Test
  void idsAreCheckedAsOneTypes() {
    assertInstanceOf(IdText.Empty.class, form.taskId().get());
    form.taskIdText().set("1111");
    assertInstanceOf(IdText.Wrong.class, form.taskId().get());
    form.taskIdText().set(TASK);
    assertEquals(new IdText.Valid(TASK), form.taskId().get());
  }

  @Test
  void fillingInARequestAsksExactlyThat() {
    form.applyListing(listing("prod", PROD));
    AwsRegion virginia = new AwsRegion("us-east-1", null, Partition.AWS);
    LookupRequest wanted =
        new LookupRequest(
            new Connection(AwsProfile.DEMO, virginia),
            new WindowExecutionId(WINDOW),
            new TaskExecutionId(TASK));
    form.fill(wanted);
    assertEquals(wanted, form.request().get());
  }

  @Test
  void filesThatCouldNotBeReadAreTold() {
    form.applyListing(new ProfileListing(List.of(), null, List.of("config is a directory")));
    assertEquals(List.of("config is a directory"), form.problems());
  }

  private Missing firstMissing() {
    Missing missing = form.firstMissing().get();
    assertNotNull(missing);
    return missing;
  }
}
