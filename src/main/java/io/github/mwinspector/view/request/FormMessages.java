package io.github.mwinspector.view.request;

import io.github.mwinspector.paste.Fact;
import io.github.mwinspector.paste.Pasted;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.request.IdText;
import io.github.mwinspector.state.FormField;
import io.github.mwinspector.state.Missing;
import io.github.mwinspector.state.RegionChoice;
import io.github.mwinspector.state.RequestForm;
import org.jspecify.annotations.Nullable;

/** The line under each field of a form. */
final class FormMessages {
  private final RequestForm form;
  private final IdentityLine identity;
  private @Nullable FormField insisted;
  private Pasted pasted = Pasted.NOTHING;

  FormMessages(RequestForm form, IdentityLine identity) {
    this.form = form;
    this.identity = identity;
  }

  /** From now on this field's emptiness is an error; null when none's is. */
  void insist(@Nullable FormField field) {
    insisted = field;
  }

  /** What was pasted last is of this place. */
  void pasted(Pasted place) {
    pasted = place;
  }

  /** What stands under the field. */
  Message of(FormField field) {
    return switch (field) {
      case PROFILE -> profile();
      case REGION -> region();
      case WINDOW_EXECUTION_ID -> id(field, form.windowExecutionId().get());
      case TASK_ID -> id(field, form.taskId().get());
    };
  }

  private Message profile() {
    AwsProfile profile = form.profile().get();
    if (profile == null) {
      Missing missing = form.firstMissing().get();
      String words = missing == null ? "" : missing.words();
      return insisted == FormField.PROFILE || form.profileNotFound()
          ? Message.error(words)
          : problems(Message.NONE);
    }
    String lacks = profile.lacks();
    if (lacks != null) {
      return Message.error(lacks);
    }
    String own = identity.account(profile);
    String account = pasted.get(Fact.ACCOUNT);
    if (account != null && own != null && !account.equals(own)) {
      return Message.note(
          "What was pasted is of account %s, this profile of %s.".formatted(account, own));
    }
    Message who = identity.of(profile);
    return problems(who == null ? Message.hint(ProfileSource.identity(profile)) : who);
  }

  private Message problems(Message otherwise) {
    return form.problems().isEmpty() ? otherwise : Message.note(form.problems().getFirst());
  }

  private Message region() {
    AwsRegion chosen = form.region().get().region();
    String there = pasted.get(Fact.REGION);
    if (there != null && chosen != null && !there.equals(chosen.id())) {
      return Message.note("What was pasted is of " + there + ".");
    }
    return switch (form.region().get()) {
      case RegionChoice.None _ ->
          insisted == FormField.REGION ? Message.error("Choose a region.") : Message.NONE;
      case RegionChoice.Listed(AwsRegion region) ->
          Message.hint(region.name() == null ? region.partition().words() : region.name());
      case RegionChoice.Unlisted(AwsRegion _) -> Message.note("Not in the list; asked as typed.");
      case RegionChoice.Wrong(String _) -> Message.error("No region id, such as eu-west-1.");
    };
  }

  private Message id(FormField field, IdText id) {
    return switch (id) {
      case IdText.Empty _ ->
          insisted == field
              ? Message.error("Enter this id.")
              : Message.hint(
                  field == FormField.TASK_ID
                      ? "The task's execution in it (TaskExecutionId)"
                      : "From the window's history (WindowExecutionId)");
      case IdText.Wrong(String reason) -> Message.error(reason);
      case IdText.Valid _ -> Message.NONE;
    };
  }
}
