package io.github.mwinspector.view.reason;

import io.github.mwinspector.reason.Reason;
import io.github.mwinspector.view.badge.Tone;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * How a reason looks.
 *
 * @param icon by its rule
 * @param tone its colour
 * @param standing how much of it is proved, in words
 */
record RuleLook(Ikon icon, Tone tone, String standing) {
  private static final String PROVED = "Certain: what the services answered proves it.";
  private static final String LIKELY =
      "Most likely: the evidence points to it but does not prove it.";

  static RuleLook of(Reason reason) {
    String words = reason.certain() ? PROVED : LIKELY;
    return switch (reason.rule()) {
      case NOT_OVER -> new RuleLook(MaterialDesignP.PROGRESS_CLOCK, Tone.ACCENT, words);
      case SUCCEEDED -> new RuleLook(MaterialDesignC.CHECK_CIRCLE, Tone.SUCCESS, words);
      case ALARM_STOPPED, ALARM_UNREADABLE ->
          new RuleLook(MaterialDesignB.BELL_RING, Tone.DANGER, words);
      case CUT_OFF, CANCELLED -> new RuleLook(MaterialDesignC.CANCEL, Tone.WARNING, words);
      case SKIPPED_OVERLAPPING ->
          new RuleLook(MaterialDesignS.SKIP_NEXT_CIRCLE, Tone.WARNING, words);
      case NO_TARGET, CONTRADICTION ->
          new RuleLook(MaterialDesignA.ALERT_OUTLINE, Tone.WARNING, words);
      case ROLE_LACKS,
          NODES_FAILED,
          NODES_NOT_REACHED,
          NODES_TIMED_OUT,
          TOO_MANY_ERRORS,
          STEP_FAILED,
          PARAMETERS_REFUSED,
          LOG_ELSEWHERE ->
          new RuleLook(MaterialDesignC.CLOSE_CIRCLE, Tone.DANGER, words);
      case NOT_ENOUGH ->
          new RuleLook(
              MaterialDesignH.HELP_CIRCLE_OUTLINE,
              Tone.NEUTRAL,
              "Not known: the evidence is not enough, and nothing is guessed.");
    };
  }
}
