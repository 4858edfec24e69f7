package io.github.mwinspector.aws;

import io.github.mwinspector.aws.call.Asked;
import io.github.mwinspector.aws.call.CallRecord;
import io.github.mwinspector.aws.call.Endpoints;
import io.github.mwinspector.aws.call.FailureTranslation;
import io.github.mwinspector.aws.call.Pace;
import io.github.mwinspector.aws.call.Purpose;
import io.github.mwinspector.aws.call.QuestionErrors;
import io.github.mwinspector.aws.call.Reach;
import io.github.mwinspector.aws.call.Words;
import io.github.mwinspector.evidence.Finding;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.lookup.FailureKind;
import io.github.mwinspector.lookup.LookupException;
import io.github.mwinspector.model.CallFacts;
import io.github.mwinspector.request.LookupRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** One question under way: makes its calls, one after the other, page by page. */
final class Inquiry {
  /** Pages that are read before it is enough (threat T23). */
  static final int MOST_PAGES = 200;

  private final Access access;
  private final Pace pace;
  private final Asked asked;
  private final LookupRequest request;
  private final Purpose.Evidence purpose;
  private final Consumer<Finding> soFar;
  private @Nullable CallRecord last;

  /** The answer's members of one page, and where the next one begins. */
  record Page<T>(List<T> items, @Nullable String next) {}

  /** Asks for the page that a token names; null is the first. */
  interface Pages<T> {
    Page<T> at(@Nullable String token) throws LookupException;
  }

  /** Makes a finding of what the pages hold. */
  interface Whole<T> {
    Finding of(List<T> items, boolean complete);
  }

  Inquiry(
      Access access, Pace pace, LookupRequest request, Question question, Consumer<Finding> soFar) {
    this.access = access;
    this.pace = pace;
    this.asked = new Asked(request.connection(), _ -> {}, access.clock().instant());
    this.request = request;
    this.purpose = new Purpose.Evidence(question);
    this.soFar = soFar;
  }

  String windowExecutionId() {
    return request.windowExecutionId().value();
  }

  String taskExecutionId() {
    return request.taskExecutionId().value();
  }

  /** A call of Systems Manager. */
  <R> R ssm(BiFunction<SsmClient, AwsRequestOverrideConfiguration, R> call) throws LookupException {
    Reach reach = access.to(Endpoints.Service.SSM, asked);
    SsmClient client = access.clients().ssm(reach.target());
    return sent(reach, signed -> call.apply(client, signed));
  }

  /** A call of CloudWatch. */
  <R> R cloudWatch(BiFunction<CloudWatchClient, AwsRequestOverrideConfiguration, R> call)
      throws LookupException {
    Reach reach = access.to(Endpoints.Service.CLOUDWATCH, asked);
    CloudWatchClient client = access.clients().cloudWatch(reach.target());
    return sent(reach, signed -> call.apply(client, signed));
  }

  private <R> R sent(Reach reach, Function<AwsRequestOverrideConfiguration, R> call)
      throws LookupException {
    Pace.Turns turns = pace.turns(reach, asked);
    turns.await(Pace.Call.EVIDENCE);
    CallRecord record = CallRecord.of(purpose, reach, asked, access.clock()).triesIn(turns);
    last = record;
    try {
      return ScopedValue.where(CallRecord.CURRENT, record).call(() -> call.apply(reach.signed()));
    } catch (RuntimeException e) {
      throw FailureTranslation.of(e, record);
    }
  }

  /** All pages as one finding; tells what is there after each page but the last. */
  <T> Finding paged(Pages<T> pages, Whole<T> whole) throws LookupException {
    return paged(pages, whole, MOST_PAGES);
  }

  /** The same with no more than so many pages. */
  <T> Finding paged(Pages<T> pages, Whole<T> whole, int mostPages) throws LookupException {
    List<T> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String token = null;
    for (int page = 1; ; page++) {
      Page<T> brought = pages.at(token);
      all.addAll(Sent.list(brought.items()));
      token = brought.next();
      if (token == null || token.isEmpty()) {
        return whole.of(all, true);
      }
      if (page == mostPages || !seen.add(token)) {
        return whole.of(all, false);
      }
      soFar.accept(whole.of(all, false));
    }
  }

  /**
   * Holds the id that an answer is about against the one asked for (U14).
   *
   * @throws LookupException when it is another one
   */
  void expect(String wanted, @Nullable String answered) throws LookupException {
    if (answered != null && !answered.equalsIgnoreCase(wanted)) {
      throw FailureTranslation.failure(
          new Words(
              FailureKind.ANSWER_OF_OTHER,
              "The answer is about something else than was asked for.",
              "Try again; something between here and AWS mixes answers up."),
          "Answered: %s.".formatted(answered),
          call());
    }
  }

  /** There is nothing by the ids asked with. */
  LookupException nothing() {
    return FailureTranslation.failure(
        QuestionErrors.notFound(purpose.question(), call()), null, call());
  }

  /** What is known of the last call. */
  CallFacts facts() {
    return call().facts();
  }

  private CallRecord call() {
    if (last == null) {
      throw new IllegalStateException("no call was made");
    }
    return last;
  }
}
