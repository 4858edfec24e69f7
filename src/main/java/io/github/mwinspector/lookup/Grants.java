package io.github.mwinspector.lookup;

import io.github.mwinspector.text.Sensitive;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said yes to in this run of the program, and the MFA codes they typed. Held in
 * memory alone. Safe for several threads.
 */
public final class Grants {
  private final Set<Need> allowed = ConcurrentHashMap.newKeySet();
  private final Map<String, Sensitive> codes = new ConcurrentHashMap<>();
  private final Set<String> hosts = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Sensitive> anyDevice = new AtomicReference<>();
  private volatile boolean allCommands;

  /** Lets this very command run, or this very host be called; a changed one asks anew. */
  public void allow(Need need) {
    allowed.add(need);
  }

  /** Lets any credential_process run: the command line's own switch. */
  public void allowCommands() {
    allCommands = true;
  }

  /**
   * Lets a host be called whatever configures it: the command line's own option.
   *
   * @param host the host, with its port where that isn't the scheme's own
   */
  public void allowEndpoint(String host) {
    hosts.add(host.toLowerCase(Locale.ROOT));
  }

  /** Whether a person said yes to this. */
  public boolean allows(Need need) {
    return allowed.contains(need)
        || switch (need) {
          case Need.Command _ -> allCommands;
          case Need.Endpoint endpoint -> hosts.contains(endpoint.host().toLowerCase(Locale.ROOT));
          case Need.SignIn _, Need.MfaCode _ -> false;
        };
  }

  /** Keeps the code that a device shows, until it is used once. */
  public void give(Need.MfaCode need, Sensitive code) {
    codes.put(need.serial(), code);
  }

  /** Keeps a code for whichever device is asked for first: the command line's own option. */
  public void give(Sensitive code) {
    anyDevice.set(code);
  }

  /** The code of a device, which is gone then: AWS takes each code once. Null without one. */
  public @Nullable Sensitive take(Need.MfaCode need) {
    Sensitive own = codes.remove(need.serial());
    return own == null ? anyDevice.getAndSet(null) : own;
  }
}
