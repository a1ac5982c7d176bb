package io.cordon.audit.export.archive;

import io.cordon.audit.export.cause.RejectReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** The entries of a zip file, read one after another as streams. */
public final class ZipArchive implements AutoCloseable {
  /** More than any export has. */
  private static final int MOST_ENTRIES = 10_000;

  /** The directory of that many entries with long names; a larger one is not loaded. */
  private static final long DIRECTORY_LIMIT_BYTES = 8L << 20;

  private static final int AES_METHOD = 99;

  /** Those that need no further library. */
  private static final Set<Integer> METHODS =
      Set.of(
          ZipMethod.STORED.getCode(),
          ZipMethod.DEFLATED.getCode(),
          ZipMethod.ENHANCED_DEFLATED.getCode(),
          ZipMethod.BZIP2.getCode());

  private final FileChannel file;
  private final ZipFile zip;
  private final Expansion expansion;

  private ZipArchive(FileChannel file, ZipFile zip, Expansion expansion) {
    this.file = file;
    this.zip = zip;
    this.expansion = expansion;
  }

  /**
   * Reads the archive's directory.
   *
   * @param bytesRead receives, from time to time, the number of bytes read so far
   * @throws UnreadableContentException if there is none, or it is too large
   */
  public static ZipArchive open(FileChannel file, Expansion expansion, LongConsumer bytesRead)
      throws IOException {
    CountingChannel channel = new CountingChannel(file, bytesRead);
    channel.limit(DIRECTORY_LIMIT_BYTES);
    ZipFile zip;
    try {
      zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | IllegalArgumentException damaged) {
      throw channel.isOverLimit()
          ? tooManyEntries()
          : new UnreadableContentException(
              RejectReason.TRUNCATED,
              "It is a zip archive that is cut short or damaged: its directory at the end cannot be"
                  + " read; copy or download it again.");
    }
    channel.limit(Long.MAX_VALUE);
    ZipArchive archive = new ZipArchive(file, zip, expansion);
    if (archive.entries().size() > MOST_ENTRIES) {
      zip.close();
      throw tooManyEntries();
    }
    return archive;
  }

  private static UnreadableContentException tooManyEntries() {
    return new UnreadableContentException(
        RejectReason.TOO_LARGE,
        "It is a zip archive with more than " + MOST_ENTRIES + " entries; unpack it.");
  }

  /** In the order in which they were packed. */
  public List<ZipArchiveEntry> entries() {
    return Collections.list(zip.getEntriesInPhysicalOrder());
  }

  /**
   * The bytes that belong to no entry.
   *
   * @throws UnreadableContentException if entries share bytes
   */
  public List<UnlistedBytes> unlisted() throws IOException {
    return ZipLayout.unlisted(file, entries());
  }

  /** The name of an entry that is there twice; null if there is none. */
  public String duplicate() {
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : entries()) {
      if (!names.add(entry.getName())) {
        return entry.getName();
      }
    }
    return null;
  }

  /** Whether the archive has an entry with this name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * The content of an entry by its name; null if there is none.
   *
   * @throws UnreadableContentException as {@link #open(ZipArchiveEntry)}
   */
  public EntryContent open(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    return entry == null ? null : open(entry);
  }

  /**
   * The content of an entry, decompressed.
   *
   * @throws UnreadableContentException if it is encrypted or compressed in a way that is not known
   */
  public EntryContent open(ZipArchiveEntry entry) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption() || entry.getMethod() == AES_METHOD) {
      throw new UnreadableContentException(
          RejectReason.ENCRYPTED,
          "It is encrypted with a password: unpack the archive and give the files in it.");
    }
    if (!METHODS.contains(entry.getMethod())) {
      throw new UnreadableContentException(
          RejectReason.NOT_A_LOG,
          "It is compressed with the zip method "
              + entry.getMethod()
              + ", which cannot be read: unpack the archive and give the files in it.");
    }
    try {
      return new EntryContent(expansion.counted(zip.getInputStream(entry)), entry.getCrc());
    } catch (IOException | RuntimeException damaged) {
      throw EntryContent.damaged("its place in the archive is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
