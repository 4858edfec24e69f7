package io.github.mwinspector.view.badge;

import io.github.mwinspector.model.ExecutionStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * How a status looks.
 *
 * @param icon one for each status
 * @param tone its colour
 * @param word as sent; not yet made safe to show
 */
public record StatusLook(Ikon icon, Tone tone, String word) {
  /** The look of a status; null is one that was not sent. */
  public static StatusLook of(@Nullable ExecutionStatus status) {
    return switch (status) {
      case null ->
          new StatusLook(MaterialDesignM.MINUS_CIRCLE_OUTLINE, Tone.NEUTRAL, "no status sent");
      case ExecutionStatus.Known known -> new StatusLook(icon(known), tone(known), known.text());
      case ExecutionStatus.Unknown(String text) ->
          new StatusLook(MaterialDesignH.HELP_CIRCLE_OUTLINE, Tone.NEUTRAL, asSent(text));
    };
  }

  /** A word as sent; one that couldn't be seen without them gets quotes. */
  static String asSent(String word) {
    return word.isBlank() ? '"' + word + '"' : word;
  }

  private static Ikon icon(ExecutionStatus.Known status) {
    return switch (status) {
      case PENDING -> MaterialDesignC.CLOCK_OUTLINE;
      case IN_PROGRESS -> MaterialDesignP.PROGRESS_CLOCK;
      case SUCCESS -> MaterialDesignC.CHECK_CIRCLE;
      case FAILED -> MaterialDesignC.CLOSE_CIRCLE;
      case TIMED_OUT -> MaterialDesignC.CLOCK_ALERT;
      case CANCELLING -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
      case CANCELLED -> MaterialDesignC.CANCEL;
      case SKIPPED_OVERLAPPING -> MaterialDesignS.SKIP_NEXT_CIRCLE;
    };
  }

  private static Tone tone(ExecutionStatus.Known status) {
    return switch (status) {
      case PENDING -> Tone.NEUTRAL;
      case IN_PROGRESS -> Tone.ACCENT;
      case SUCCESS -> Tone.SUCCESS;
      case FAILED, TIMED_OUT -> Tone.DANGER;
      case CANCELLING, CANCELLED, SKIPPED_OVERLAPPING -> Tone.WARNING;
    };
  }
}
