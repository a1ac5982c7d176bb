package io.cordon.cli.scratch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scratch directories of commands that had no chance to remove them ({@code kill -9}). Only what is
 * surely one is removed: a directory with such a name, of this user, closed to all others, whose
 * command is not alive.
 */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private static final Pattern NAME = Pattern.compile("cordon-\\d+-\\w+");

  /** Much longer than a command needs to lock its new directory. */
  private static final Duration BEGINNING = Duration.ofMinutes(10);

  private static final Set<PosixFilePermission> FOR_OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path own;
  private final Instant now;

  /**
   * What stands beside a scratch directory.
   *
   * @param own the directory of this command
   */
  Leftovers(Path own, Clock clock) {
    this.own = own;
    this.now = clock.instant();
  }

  /** Removes them. What cannot be removed stays, with a line in the log. */
  void sweep() throws IOException {
    if (!own.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    UserPrincipal user = Files.getOwner(own);
    for (Path candidate : candidates()) {
      try {
        removeIfDead(candidate, user);
      } catch (IOException failure) {
        LOG.warn("{} of an earlier command cannot be removed", candidate, failure);
      }
    }
  }

  private List<Path> candidates() throws IOException {
    List<Path> candidates = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(own.getParent(), "cordon-*")) {
      for (Path each : all) {
        if (NAME.matcher(each.getFileName().toString()).matches() && !each.equals(own)) {
          candidates.add(each);
        }
      }
    }
    return candidates;
  }

  private void removeIfDead(Path directory, UserPrincipal user) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(directory, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isDirectory()
        || !attributes.owner().equals(user)
        || !attributes.permissions().equals(FOR_OWNER_ONLY)) {
      return;
    }
    boolean isOld = attributes.lastModifiedTime().toInstant().isBefore(now.minus(BEGINNING));
    try (AliveLock lock = AliveLock.ofDead(directory, isOld)) {
      if (lock != null) {
        TreeRemoval.remove(directory);
      }
    }
  }
}
