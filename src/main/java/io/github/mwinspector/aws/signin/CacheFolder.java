package io.github.mwinspector.aws.signin;

import io.github.mwinspector.aws.files.AwsHome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code ~/.aws/sso/cache} that the AWS tools share. What is written there is whole at
 * any time and for this user alone; nothing is written through a link or into what belongs to
 * somebody else (threat T16).
 */
final class CacheFolder {
  private static final System.Logger LOG = System.getLogger(CacheFolder.class.getName());
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final FileAttribute<?>[] FILE = attributes("rw-------");
  private static final FileAttribute<?>[] FOLDER = attributes("rwx------");

  private final AwsHome home;
  private final Set<Path> told = ConcurrentHashMap.newKeySet();

  CacheFolder(AwsHome home) {
    this.home = home;
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** The file of a key; null without a home folder. */
  @Nullable Path file(String key) {
    return home.below(".aws/sso/cache/" + CacheText.sha1(key) + ".json");
  }

  /** A file's name as it is shown. */
  String shown(Path file) {
    return home.shown(file);
  }

  /**
   * The text of a file; null when there is none. Warns, once, of one that others may read.
   *
   * @throws IOException when it can't be read
   */
  @Nullable String text(Path file) throws IOException {
    String text = AwsHome.text(file);
    if (text != null && POSIX && othersMayRead(file) && told.add(file)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the sign-in cache {0} can be read by other users: run chmod 600 on it",
          shown(file));
    }
    return text;
  }

  private static boolean othersMayRead(Path file) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.contains(PosixFilePermission.GROUP_READ)
        || permissions.contains(PosixFilePermission.OTHERS_READ);
  }

  /**
   * Puts a text into the place of a file, at once: a reader sees the old one or the new one.
   *
   * @throws IOException when it can't be, or must not be; the file is as it was then
   */
  void write(Path file, String text) throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    Files.createDirectories(folder, FOLDER);
    if (Files.isSymbolicLink(folder) || Files.isSymbolicLink(file)) {
      throw new IOException("it is a link");
    }
    Path whole = folder.resolve(".mw-inspector-" + UUID.randomUUID() + ".tmp");
    try {
      filled(whole, folder, file, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static void filled(Path whole, Path folder, Path file, String text) throws IOException {
    try (FileChannel channel = channel(whole, StandardOpenOption.CREATE_NEW)) {
      UserPrincipal user = owner(whole);
      if (!owner(folder).equals(user) || (Files.exists(file) && !owner(file).equals(user))) {
        throw new IOException("it belongs to another user");
      }
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /**
   * The file beside a key's own that processes lock while they change it. It stays: to delete it
   * would take it from under another that waits for it.
   *
   * @throws IOException when there can be none
   */
  FileChannel lock(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".json", ".lock");
    return channel(file.resolveSibling(name), StandardOpenOption.CREATE);
  }

  private static FileChannel channel(Path file, OpenOption create) throws IOException {
    return FileChannel.open(
        file, Set.of(create, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), FILE);
  }

  private static UserPrincipal owner(Path path) throws IOException {
    return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
  }
}
