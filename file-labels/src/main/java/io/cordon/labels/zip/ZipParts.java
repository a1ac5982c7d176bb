package io.cordon.labels.zip;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a document that is a zip, read within limits. Nothing is written to disk, and zips
 * inside the zip are not opened.
 */
public final class ZipParts implements Closeable {
  private static final int MAX_ENTRIES = 100_000;

  /** A thousand times the usual size of the parts that are read. */
  private static final int MAX_PART_BYTES = 4 << 20;

  private static final int MAX_RATIO = 200;

  /** Small parts with repeated words compress well, so they are exempt from the ratio. */
  private static final int RATIO_COUNTS_FROM_BYTES = 64 << 10;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final Set<String> duplicates = new HashSet<>();

  private ZipParts(ZipFile zip) {
    this.zip = zip;
  }

  public static ZipParts open(Path file) throws UnreadableFileException, IOException {
    ZipEnd.requireSmallDirectory(file);
    ZipParts opened = null;
    try {
      // Names that are not marked as UTF-8 may have any encoding; this one accepts all bytes.
      opened = new ZipParts(new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1));
      opened.list();
      return opened;
    } catch (ZipException broken) {
      throw damaged(broken);
    } catch (UnreadableFileException hostile) {
      opened.close();
      throw hostile;
    }
  }

  private void list() throws UnreadableFileException {
    if (zip.size() > MAX_ENTRIES) {
      throw new UnreadableFileException("is hostile: its zip has more than 100,000 entries");
    }
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = normalised(entry.getName());
      if (entries.putIfAbsent(name, entry) != null) {
        duplicates.add(name);
      }
    }
  }

  /** The first of these parts that exists; null when there is none. */
  public String firstOf(List<String> names) {
    return names.stream().filter(this::has).findFirst().orElse(null);
  }

  /** A part's bytes; null when there is no such part. */
  public byte[] part(String name) throws UnreadableFileException, IOException {
    ZipEntry entry = entries.get(normalised(name));
    if (entry == null) {
      return null;
    }
    if (duplicates.contains(normalised(name))) {
      throw new UnreadableFileException("is hostile: its zip contains " + name + " twice");
    }
    try (InputStream content = zip.getInputStream(entry)) {
      return read(content, entry);
    } catch (ZipException broken) {
      throw damaged(broken);
    }
  }

  private static byte[] read(InputStream content, ZipEntry entry)
      throws UnreadableFileException, IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      part.write(buffer, 0, read);
      requireSizeLimit(part.size(), entry);
    }
    CRC32 checksum = new CRC32();
    checksum.update(part.toByteArray());
    if (part.size() != entry.getSize() || checksum.getValue() != entry.getCrc()) {
      throw new UnreadableFileException(
          "is damaged: " + entry.getName() + " does not match the size and checksum in its zip");
    }
    return part.toByteArray();
  }

  private static void requireSizeLimit(long bytes, ZipEntry entry) throws UnreadableFileException {
    boolean bomb = bytes > RATIO_COUNTS_FROM_BYTES && bytes / MAX_RATIO > entry.getCompressedSize();
    if (bomb || bytes > MAX_PART_BYTES) {
      throw new UnreadableFileException(
          "is hostile: "
              + entry.getName()
              + " grows to more than "
              + (bomb ? MAX_RATIO + " times its size" : "4 MiB"));
    }
  }

  /** Whether there is such a part. */
  public boolean has(String name) {
    return entries.containsKey(normalised(name));
  }

  /** Names that differ only in case or a leading slash mean the same part ([ECMA-376] part 2). */
  private static String normalised(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    while (plain.startsWith("/") || plain.startsWith("./")) {
      plain = plain.substring(plain.indexOf('/') + 1);
    }
    return plain;
  }

  private static UnreadableFileException damaged(ZipException broken) {
    return new UnreadableFileException(
        "is damaged: its zip cannot be read (" + broken.getMessage() + ")");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
