package io.github.mwinspector.recall;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The folder of the database. Nothing is opened through a link or when it belongs to somebody else
 * (threat T16); what is made there is for this user alone. Blocks on the disk.
 */
final class OwnFolder {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final FileAttribute<?>[] FILE = attributes("rw-------");
  private static final FileAttribute<?>[] FOLDER = attributes("rwx------");

  private static final Set<OpenOption> LOCK =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

  private final Path file;
  private final Path folder;

  OwnFolder(Path file) {
    this.file = file.toAbsolutePath();
    this.folder = Objects.requireNonNull(this.file.getParent());
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** Where the engine's own library is unpacked. */
  Path engine() {
    return folder.resolve("engine");
  }

  /** Something done on the disk. */
  interface Work {
    /**
     * Does it.
     *
     * @throws IOException when it can't be done
     */
    void run() throws IOException;
  }

  /**
   * Does what two windows must not do at once.
   *
   * @throws IOException when it can't be done
   */
  void locked(Work work) throws IOException {
    // A lock on a file is the process's: threads of one take turns before it.
    synchronized (OwnFolder.class) {
      try (FileChannel channel = FileChannel.open(folder.resolve("recent.lock"), LOCK, FILE);
          FileLock _ = channel.lock()) {
        work.run();
      }
    }
  }

  /** Whether there is a file. */
  boolean holdsFile() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes sure that the folder and the file are there and this user's own.
   *
   * @throws IOException when they can't be, or must not be used; its message is for a person
   */
  void prepare() throws IOException {
    makeFolder(folder);
    makeFolder(engine());
    locked(
        () -> {
          try {
            Files.createFile(file, FILE);
          } catch (FileAlreadyExistsException e) {
            refuseStranger();
          }
        });
  }

  private static void makeFolder(Path wanted) throws IOException {
    Files.createDirectories(wanted, FOLDER);
    if (Files.isSymbolicLink(wanted)) {
      throw new IOException("its folder is a link");
    }
  }

  /** This user is whoever owns a file made now. */
  private void refuseStranger() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it is a link or no file");
    }
    Path probe = engine().resolve("sqlite-probe");
    Files.deleteIfExists(probe);
    UserPrincipal user = owner(Files.createFile(probe, FILE));
    Files.delete(probe);
    if (!owner(folder).equals(user) || !owner(file).equals(user)) {
      throw new IOException("it belongs to another user");
    }
    if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static UserPrincipal owner(Path path) throws IOException {
    return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Gives the file, and what belongs to it, another name.
   *
   * @return the new name
   */
  String setAside() throws IOException {
    String name = "recent-unread-" + UUID.randomUUID() + ".db";
    // The journals go with it: the engine would play them into a new file.
    for (String part : List.of("", "-journal", "-wal", "-shm")) {
      Path from = folder.resolve(file.getFileName() + part);
      if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(from, folder.resolve(name + part));
      }
    }
    return name;
  }
}
