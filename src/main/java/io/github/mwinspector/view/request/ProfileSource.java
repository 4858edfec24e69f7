package io.github.mwinspector.view.request;

import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.ChainLink;
import io.github.mwinspector.profile.FilePlace;
import io.github.mwinspector.profile.ProfileKind;
import io.github.mwinspector.state.RequestForm;
import io.github.mwinspector.text.Display;
import io.github.mwinspector.view.part.Lines;
import io.github.mwinspector.view.part.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The profiles of a form, for its picker. */
final class ProfileSource implements PickerSource<AwsProfile> {
  /** The widest tooltip, in pixels: it stays on the screen. */
  static final double TIP_WIDTH = 520;

  private final RequestForm form;

  ProfileSource(RequestForm form) {
    this.form = form;
  }

  @Override
  public List<PickerRow<AwsProfile>> matching(String query) {
    Words words = Words.of(query);
    String start = query.strip().toLowerCase(Locale.ROOT);
    List<PickerRow<AwsProfile>> rows = new ArrayList<>();
    form.profiles().stream()
        .filter(profile -> words.in(profile.name(), about(profile)))
        .sorted(Comparator.comparing(p -> !p.name().toLowerCase(Locale.ROOT).startsWith(start)))
        .forEach(profile -> rows.add(new PickerRow.Choice<>(profile, profile.usable())));
    return rows;
  }

  @Override
  public String name(AwsProfile profile) {
    return profile.name();
  }

  @Override
  public Node picture(AwsProfile profile) {
    // In whole, too: names of one company often begin alike and end alike.
    VBox lines = new VBox(wrapped(profile.name(), "picker-name"));
    String about = about(profile);
    if (profile.usable()) {
      lines.getChildren().add(Shown.label(own(profile), "picker-about"));
      if (!profile.chain().isEmpty()) {
        lines.getChildren().add(wrapped(chain(profile.chain()), "picker-about"));
      }
    } else {
      lines.getChildren().addAll(whyNot(profile));
    }
    FontIcon icon = new FontIcon(profile.usable() ? icon(profile.kind()) : MaterialDesignC.CANCEL);
    HBox row = new HBox(icon, lines);
    HBox.setHgrow(lines, Priority.ALWAYS);
    row.getStyleClass().add("picker-row");
    String tip =
        Stream.of(profile.name(), about, profile.lacks(), place(profile))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    Tooltip whole = new Tooltip(Display.block(tip, Display.CELL));
    Lines.wrap(whole);
    whole.setMaxWidth(TIP_WIDTH);
    Tooltip.install(row, whole);
    return row;
  }

  /** In whole, on as many lines as it takes: a greyed row has nothing more important to say. */
  private static List<Label> whyNot(AwsProfile profile) {
    String reason = Objects.requireNonNullElse(profile.lacks(), "");
    String place = place(profile);
    Label why = wrapped(reason, "picker-about");
    return place == null || reason.contains(place)
        ? List.of(why)
        : List.of(why, Shown.label(place, "picker-about"));
  }

  private static Label wrapped(String text, String style) {
    Label label = Shown.label(text, style);
    Lines.wrap(label);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static @Nullable String place(AwsProfile profile) {
    FilePlace place = profile.place();
    return place == null ? null : place.words();
  }

  @Override
  public String nothing(String query) {
    return "No profile matches '" + query.strip() + "'.";
  }

  @Override
  public void pick(AwsProfile profile) {
    form.profile().set(profile);
  }

  @Override
  public void leave(String text) {
    form.profiles().stream()
        .filter(profile -> profile.usable() && profile.name().equals(text.strip()))
        .findFirst()
        .ifPresent(this::pick);
  }

  @Override
  public String shown() {
    AwsProfile profile = form.profile().get();
    return profile == null ? "" : profile.name();
  }

  /** Kind and account in one line. */
  static String identity(AwsProfile profile) {
    String account = profile.accountId();
    return account == null || profile.isDemo()
        ? profile.kind().words()
        : profile.kind().words() + " · " + account;
  }

  /** Kind, account, region and the profiles behind it in one line. */
  static String about(AwsProfile profile) {
    String own = own(profile);
    return profile.chain().isEmpty() ? own : own + " · " + chain(profile.chain());
  }

  private static String own(AwsProfile profile) {
    String region = profile.region();
    return region == null ? identity(profile) : identity(profile) + " · " + region;
  }

  /** Such as {@code from ops → base (SSO session)}. */
  private static String chain(List<ChainLink> chain) {
    ChainLink end = chain.getLast();
    return chain.stream().map(ChainLink::name).collect(Collectors.joining(" → ", "from ", ""))
        + " (%s)".formatted(end.kind().words());
  }

  /** The icon of a kind of profile. */
  static Ikon icon(ProfileKind kind) {
    return switch (kind) {
      case DEMO -> MaterialDesignF.FLASK_OUTLINE;
      case SSO_SESSION, LEGACY_SSO, LOGIN_SESSION -> MaterialDesignA.ACCOUNT_CHECK_OUTLINE;
      case ASSUME_ROLE, ASSUME_ROLE_MFA -> MaterialDesignA.ACCOUNT_SWITCH_OUTLINE;
      case WEB_IDENTITY -> MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE;
      case CREDENTIAL_SOURCE -> MaterialDesignS.SERVER;
      case CREDENTIAL_PROCESS -> MaterialDesignC.CONSOLE;
      case SESSION_TOKEN -> MaterialDesignC.CLOCK_OUTLINE;
      case STATIC_KEYS -> MaterialDesignK.KEY_VARIANT;
      case REGION_ONLY, UNUSABLE -> MaterialDesignA.ALERT_OUTLINE;
    };
  }
}
