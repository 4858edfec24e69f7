package io.github.mwinspector.view.part;

import io.github.mwinspector.paste.ConsolePage;
import io.github.mwinspector.profile.Connection;
import javafx.event.Event;
import javafx.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A person wants to see something in the AWS console. It goes up to the window, which knows the
 * browser and what is on screen.
 */
public final class ConsoleAsked extends Event {
  /** The only type. */
  public static final EventType<ConsoleAsked> TYPE = new EventType<>(ANY, "CONSOLE_ASKED");

  /** What the button of every such wish says. */
  public static final String WORDS = "Open in the AWS console";

  private static final long serialVersionUID = 1;

  private final transient @Nullable ConsolePage page;
  private final transient @Nullable Connection connection;

  /** The window execution of the result on screen. */
  public ConsoleAsked() {
    this(null, null);
  }

  /**
   * A wish.
   *
   * @param page the page; null for the window execution of the result on screen
   * @param connection where; null for where the result on screen is from
   */
  public ConsoleAsked(@Nullable ConsolePage page, @Nullable Connection connection) {
    super(TYPE);
    this.page = page;
    this.connection = connection;
  }

  /** The page; null for the window execution of the result on screen. */
  public @Nullable ConsolePage page() {
    return page;
  }

  /** Where; null for where the result on screen is from. */
  public @Nullable Connection connection() {
    return connection;
  }
}
