package io.github.mwinspector.state;

import io.github.mwinspector.lookup.ExecutionSource;
import io.github.mwinspector.profile.AwsProfile;
import io.github.mwinspector.profile.AwsRegion;
import io.github.mwinspector.profile.Connection;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that the form's connection leads to when that isn't AWS's own: found in the
 * background, because it stands in files. JavaFX thread only.
 */
public final class ConfiguredEndpoint {
  private final RequestForm form;
  private final ExecutionSource source;
  private final Executor background;
  private final ReadOnlyObjectWrapper<@Nullable String> host = new ReadOnlyObjectWrapper<>();
  private @Nullable Connection asked;

  /** Follows the form for as long as the form lives. */
  public ConfiguredEndpoint(RequestForm form, ExecutionSource source, Executor background) {
    this.form = form;
    this.source = source;
    this.background = background;
    form.profile().subscribe(this::find);
    form.region().subscribe(this::find);
  }

  /** The host with its port, or null when the connection goes to AWS. */
  public ReadOnlyObjectProperty<@Nullable String> host() {
    return host.getReadOnlyProperty();
  }

  private void find() {
    AwsProfile profile = form.profile().get();
    AwsRegion region = form.region().get().region();
    Connection connection =
        profile == null || region == null ? null : new Connection(profile, region);
    asked = connection;
    host.set(null);
    if (connection != null && !connection.profile().isDemo()) {
      Search search = new Search(connection);
      search.stateProperty().subscribe(state -> found(search, state));
      background.execute(search);
    }
  }

  private void found(Search search, Worker.State state) {
    if (state == Worker.State.SUCCEEDED && search.connection.equals(asked)) {
      host.set(search.getValue());
    }
  }

  /** One search. A task's value may be null, which its type can't say. */
  private final class Search extends Task<@Nullable String> {
    private final Connection connection;

    Search(Connection connection) {
      this.connection = connection;
    }

    @Override
    protected @Nullable String call() {
      return source.configuredEndpoint(connection);
    }
  }
}
