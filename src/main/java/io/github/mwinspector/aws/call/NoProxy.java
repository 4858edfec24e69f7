package io.github.mwinspector.aws.call;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that NO_PROXY names: a name stands for itself and what is below it, with a port for
 * that one alone; a network such as 10.0.0.0/8 stands for the addresses in it, as curl reads it;
 * {@code *} for all. Names aren't looked up. Loopback hosts always belong to them.
 */
record NoProxy(List<String> names, List<Network> networks) {
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[?::1]?");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f.]*:[0-9a-f:.]+");

  /** A network: its address and how many bits of it count. */
  record Network(List<Byte> address, int bits) {
    boolean holds(List<Byte> other) {
      if (other.size() != address.size()) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address.get(bit / 8) & mask) != (other.get(bit / 8) & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** What a variable's value names. */
  static NoProxy of(@Nullable String list) {
    List<String> names = new ArrayList<>();
    List<Network> networks = new ArrayList<>();
    for (String entry : list == null ? new String[0] : list.split("[,\\s]+")) {
      String lower = entry.toLowerCase(Locale.ROOT);
      Network network = network(lower);
      String name = lower.equals("*") ? lower : lower.replaceFirst("^\\*?\\.", "");
      if (network != null) {
        networks.add(network);
      } else if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return new NoProxy(List.copyOf(names), List.copyOf(networks));
  }

  /** Whether a host is asked directly. */
  boolean direct(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    if (LOOPBACK.matcher(name).matches() || names.contains("*")) {
      return true;
    }
    for (String entry : names) {
      for (String asked : List.of(name, name + ":" + port)) {
        if (asked.equals(entry) || asked.endsWith("." + entry)) {
          return true;
        }
      }
    }
    List<Byte> address = address(name);
    return address != null && networks.stream().anyMatch(network -> network.holds(address));
  }

  private static @Nullable Network network(String entry) {
    int slash = entry.indexOf('/');
    List<Byte> address = slash < 0 ? null : address(entry.substring(0, slash));
    String bits = entry.substring(slash + 1);
    if (address == null || !bits.matches("\\d{1,3}")) {
      return null;
    }
    int count = Integer.parseInt(bits);
    return count > address.size() * 8 ? null : new Network(address, count);
  }

  private static @Nullable List<Byte> address(String host) {
    String text = host.replaceAll("^\\[|]$", "");
    if (!ADDRESS.matcher(text).matches()) {
      return null;
    }
    try {
      List<Byte> bytes = new ArrayList<>();
      for (byte part : InetAddress.ofLiteral(text).getAddress()) {
        bytes.add(part);
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
