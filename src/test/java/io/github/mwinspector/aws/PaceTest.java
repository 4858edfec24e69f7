package io.github.mwinspector.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mwinspector.aws.call.Clients;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ProfileKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Pace.Lane LANE = lane("p");

  private Instant now = Instant.parse("2026-05-01T02:00:00Z");
  private final List<Duration> slept = new ArrayList<>();
  private final List<Instant> made = new ArrayList<>();
  private final Pace pace =
      new Pace(
          () -> now,
          time -> {
            slept.add(time);
            now = now.plus(time);
          });

  private static Pace.Lane lane(String profile) {
    return new Pace.Lane(new Clients.Target("eu-west-1", URI.create("https://ssm")), profile);
  }

  private void calls(int number) throws InterruptedException {
    calls(number, Pace.Call.EVIDENCE);
  }

  private void calls(int number, Pace.Call call) throws InterruptedException {
    for (int i = 0; i < number; i++) {
      pace.await(LANE, call);
      made.add(now);
    }
  }

  /** The most calls in any second: before each one's end of a second. */
  private long mostInASecond() {
    return made.stream()
        .mapToLong(
            first ->
                made.stream()
                    .filter(at -> !at.isBefore(first) && at.isBefore(first.plusSeconds(1)))
                    .count())
        .max()
        .orElse(0);
  }

  @Test
  void twenty_go_at_once_and_then_four_a_second() throws Exception {
    calls(20);
    assertEquals(List.of(), slept);
    calls(4);
    assertEquals(List.of(Pace.STEP, Pace.STEP, Pace.STEP, Pace.STEP), slept);
    assertEquals(Instant.parse("2026-05-01T02:00:01Z"), now);
  }

  @Test
  void browsing_and_finding_make_four_calls_in_any_second_whatever_rest_went_before()
      throws Exception {
    calls(9, Pace.Call.PATIENT);
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), slept);
    now = now.plusMillis(700);
    calls(2, Pace.Call.PATIENT);
    now = now.plus(Duration.ofDays(1));
    calls(50, Pace.Call.PATIENT);
    now = now.plusMillis(999);
    calls(5, Pace.Call.PATIENT);
    assertEquals(4, mostInASecond());
  }

  @Test
  void a_look_up_and_its_evidence_count_for_those_who_browse() throws Exception {
    pace.await(LANE, Pace.Call.LOOKUP);
    calls(2);
    calls(1, Pace.Call.PATIENT);
    assertEquals(List.of(), slept);
    calls(1, Pace.Call.PATIENT);
    assertEquals(List.of(Duration.ofSeconds(1)), slept);
  }

  @Test
  void after_a_burst_everybody_else_waits_until_it_is_paid_for() throws Exception {
    calls(20);
    made.clear();
    now = now.plusSeconds(1);
    calls(4, Pace.Call.PATIENT);
    assertEquals(List.of(), slept);
    calls(8, Pace.Call.PATIENT);
    assertEquals(4, mostInASecond());
    assertEquals(Instant.parse("2026-05-01T02:00:03Z"), now);
  }

  @Test
  void a_look_up_itself_waits_for_nobody() throws Exception {
    calls(24);
    slept.clear();
    pace.await(LANE, Pace.Call.LOOKUP);
    assertEquals(List.of(), slept);
    calls(1);
    assertEquals(List.of(Pace.STEP), slept);
  }

  @Test
  void profiles_of_one_account_share_its_lane_and_unknown_accounts_have_their_own() {
    Clients.Target target = new Clients.Target("eu-west-1", URI.create("https://ssm"));
    Pace.Lane first = Pace.Lane.of(target, profile("admin", "111122223333"));
    assertEquals(first, Pace.Lane.of(target, profile("support", "111122223333")));
    assertNotEquals(first, Pace.Lane.of(target, profile("admin", null)));
    assertNotEquals(
        Pace.Lane.of(target, profile("a", null)), Pace.Lane.of(target, profile("b", null)));
  }

  private static AwsProfile profile(String name, @Nullable String account) {
    return new AwsProfile(name, ProfileKind.STATIC_KEYS, null, account, null, null);
  }

  @Test
  void a_rest_gives_back_what_it_is_worth_and_never_more_than_a_burst() throws Exception {
    calls(20);
    now = now.plusMillis(600);
    calls(3);
    assertEquals(List.of(Duration.ofMillis(150)), slept);
    slept.clear();
    now = now.plus(Duration.ofDays(1));
    calls(20);
    assertEquals(List.of(), slept);
    calls(1);
    assertEquals(1, slept.size());
  }

  @Test
  void each_profile_and_endpoint_has_a_pace_of_its_own() throws Exception {
    calls(20);
    pace.await(lane("other"), Pace.Call.EVIDENCE);
    assertEquals(List.of(), slept);
  }

  @Test
  void a_clock_that_is_set_back_holds_nobody_for_long() throws Exception {
    calls(20);
    now = now.minus(Duration.ofHours(2));
    calls(1);
    assertEquals(List.of(Pace.STEP), slept);
  }

  @Test
  void who_is_interrupted_while_waiting_has_used_nothing() throws Exception {
    List<Duration> waits = new ArrayList<>();
    Pace interrupted =
        new Pace(
            () -> now,
            time -> {
              waits.add(time);
              throw new InterruptedException();
            });
    for (int i = 0; i < 20; i++) {
      interrupted.await(LANE, Pace.Call.EVIDENCE);
    }
    assertThrows(InterruptedException.class, () -> interrupted.await(LANE, Pace.Call.EVIDENCE));
    assertThrows(InterruptedException.class, () -> interrupted.await(LANE, Pace.Call.EVIDENCE));
    assertEquals(List.of(Pace.STEP, Pace.STEP), waits);
  }
}
