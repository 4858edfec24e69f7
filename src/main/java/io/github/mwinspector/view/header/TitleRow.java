package io.github.mwinspector.view.header;

import io.github.mwinspector.evidence.Changes;
import io.github.mwinspector.evidence.Question;
import io.github.mwinspector.model.TaskExecution;
import io.github.mwinspector.paste.Link;
import io.github.mwinspector.request.LookupRequest;
import io.github.mwinspector.state.Presentation;
import io.github.mwinspector.text.Disclosure;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.text.Secrets;
import io.github.mwinspector.text.Sensitive;
import io.github.mwinspector.view.badge.StatusBadge;
import io.github.mwinspector.view.badge.TypeIcon;
import io.github.mwinspector.view.part.CallButton;
import io.github.mwinspector.view.part.CallMenu;
import io.github.mwinspector.view.part.ChangeMark;
import io.github.mwinspector.view.part.ConsoleAsked;
import io.github.mwinspector.view.part.HandOnAsked;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.SecondTicker;
import io.github.mwinspector.view.part.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Type, name, status and duration; the duration grows each second while the task runs. */
final class TitleRow extends HBox {
  private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

  private static final double ICON = 28;

  private final Presentation presentation;
  private final TypeIcon type = new TypeIcon();
  private final Label name = new Label();
  private final CopyButton copyArn;
  private final CopyButton copyLink =
      new CopyButton(MaterialDesignL.LINK_VARIANT, "Copy link (Ctrl+Shift+L)", this::link);
  private final Button console =
      Shown.iconButton(
          MaterialDesignO.OPEN_IN_NEW,
          "Open this window execution in the AWS console (Ctrl+Shift+O)",
          () -> fireEvent(new ConsoleAsked()));
  private final Button handOn =
      Shown.iconButton(
          MaterialDesignS.SHARE_VARIANT,
          "Hand on: report, saved result, picture (Ctrl+S)",
          () -> fireEvent(new HandOnAsked()));
  private final StatusBadge status = new StatusBadge();
  private final ChangeMark mark = new ChangeMark();
  private final Label duration = new Label();
  private final SecondTicker ticker = new SecondTicker(this, this::tick);
  private final Subscription clock;
  private Changes changes = Changes.NONE;
  private @Nullable LookupRequest request;
  private @Nullable TaskExecution task;
  private Duration clockOffset = Duration.ZERO;

  TitleRow(Presentation presentation) {
    super(12);
    this.presentation = presentation;
    setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("task-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(80);
    copyArn = new CopyButton("Copy task ARN", this::arn);
    handOn.getStyleClass().add("copy-button");
    console.getStyleClass().add("copy-button");
    HBox named = new HBox(4, name, copyArn);
    named.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(named, Priority.SOMETIMES);
    named.setMaxWidth(USE_PREF_SIZE);
    duration.getStyleClass().add("duration");
    duration.setGraphic(new FontIcon(MaterialDesignT.TIMER_OUTLINE));
    // Beside an open page there is little room: its icon alone tells the type, too.
    type.setMinWidth(ICON);
    for (Label fixed : new Label[] {status, duration}) {
      fixed.setMinWidth(USE_PREF_SIZE);
    }
    HBox ways = new HBox(4, copyLink, console, new CallButton(TitleRow::calls), handOn);
    ways.setAlignment(Pos.CENTER_LEFT);
    ways.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(type, named, status, mark, duration, ways);
    clock =
        Subscription.combine(
            presentation.now().subscribe(_ -> refresh()),
            presentation.zone().subscribe(_ -> mark(changes)));
  }

  void show(@Nullable LookupRequest asked, TaskExecution shown, @Nullable Duration offset) {
    request = asked;
    task = shown;
    clockOffset = Objects.requireNonNullElse(offset, Duration.ZERO);
    type.show(shown.type());
    Shown.set(name, masked(shown.taskName()));
    String arn = arn();
    name.setTooltip(
        wrapped(arn.isEmpty() ? "The service sent no TaskArn." : Display.line(masked(arn))));
    copyArn.setVisible(!arn.isEmpty());
    copyArn.setManaged(!arn.isEmpty());
    copyLink.setVisible(asked != null);
    copyLink.setManaged(asked != null);
    console.setVisible(asked != null);
    console.setManaged(asked != null);
    status.show(shown.status());
    presentation.readClock();
    refresh();
  }

  private static List<CallMenu> calls() {
    return List.of(
        new CallMenu("This task", null),
        new CallMenu("Its invocations", new Question.OfInvocations()),
        new CallMenu("Its window execution", new Question.OfWindowExecution()));
  }

  private String link() {
    return request == null ? "" : Link.of(request, request.connection().profile().accountId());
  }

  /** Marks what the newest look-up changed of the task's own answer. */
  void mark(Changes now) {
    changes = now;
    mark.show(ChangeMark.ofTask(changes, presentation.zone().get()));
  }

  void dispose() {
    ticker.dispose();
    clock.unsubscribe();
  }

  private void tick() {
    presentation.tick();
  }

  /** Says anew how long it runs. */
  void refresh() {
    if (task == null) {
      return;
    }
    DurationWords words = DurationWords.of(task, presentation.seenAt().plus(clockOffset));
    duration.setText(words.text());
    duration.setTooltip(new Tooltip(words.exact()));
    duration.setAccessibleText("Duration: " + words.text());
    duration.pseudoClassStateChanged(ODD, words.odd());
    ticker.want(words.growing());
  }

  private String arn() {
    return task == null || task.taskArn() == null ? "" : task.taskArn();
  }

  private static String masked(String text) {
    return Secrets.mask("TaskArn", new Sensitive(text), Disclosure.VALUES);
  }

  private static Tooltip wrapped(String text) {
    Tooltip tip = new Tooltip(text);
    Lines.wrap(tip);
    tip.setMaxWidth(640);
    return tip;
  }
}
