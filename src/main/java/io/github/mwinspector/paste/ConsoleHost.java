package io.github.mwinspector.paste;

import io.github.mwinspector.profile.Partition;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host of an AWS console's link. Only these forms are the console's: the partition's own host,
 * and before it a region, or the account and session of one of several sign-ins.
 *
 * @param partition whose console it is
 * @param account from a host of one of several sign-ins, or null
 * @param region from the host, or null
 */
record ConsoleHost(Partition partition, @Nullable String account, @Nullable String region) {
  private static final Pattern SESSION = Pattern.compile("([0-9]{12})-[a-z0-9]{4,32}");

  /** The console's host, or null when it is anybody else's. */
  static @Nullable ConsoleHost of(String written) {
    String host = written.toLowerCase(Locale.ROOT);
    for (Partition partition : Partition.values()) {
      String own = partition.consoleHost();
      if (own != null && host.equals(own)) {
        return new ConsoleHost(partition, null, null);
      }
      if (own != null && host.endsWith("." + own)) {
        return before(partition, host.substring(0, host.length() - own.length() - 1));
      }
    }
    return null;
  }

  private static @Nullable ConsoleHost before(Partition partition, String prefix) {
    String[] labels = prefix.split("\\.", 3);
    String last = labels[labels.length - 1];
    boolean region = partition.matches(last);
    Matcher session = SESSION.matcher(labels[0]);
    boolean signedIn = session.matches();
    int expected = (region ? 1 : 0) + (signedIn ? 1 : 0);
    return expected == labels.length
        ? new ConsoleHost(partition, signedIn ? session.group(1) : null, region ? last : null)
        : null;
  }
}
