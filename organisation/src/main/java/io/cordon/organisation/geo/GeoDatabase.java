package io.cordon.organisation.geo;

import com.maxmind.db.CHMCache;
import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Metadata;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** An open {@code .mmdb} file and the address family that it is used for. */
public final class GeoDatabase implements AutoCloseable {
  /**
   * Records read on opening, so that a broken file is found at once and not at the first look-up.
   */
  private static final int PROBED_RECORDS = 2_000;

  /** Records read in search of one that has what the database is named for. */
  private static final int SEARCHED_RECORDS = 200_000;

  private final Reader reader;
  private final GeolocationFile.Family family;
  private final AtomicLong unreadable = new AtomicLong();

  private GeoDatabase(Reader reader, GeolocationFile.Family family) {
    this.reader = reader;
    this.family = family;
  }

  /**
   * Opens the file and reads its first records.
   *
   * @throws UnusableDatabaseException with one sentence that says why
   */
  public static GeoDatabase open(GeolocationFile file) throws UnusableDatabaseException {
    File path = new File(file.path());
    if (!path.isFile()) {
      throw new UnusableDatabaseException(file, "there is no such file");
    }
    Reader reader = null;
    try {
      reader = new Reader(path, new CHMCache());
      Set<GeolocationFile.Content> contents = probe(reader, file.content());
      requireFamily(file, reader.getMetadata());
      if (!contents.contains(file.content())) {
        throw cannotAnswer(file, reader.getMetadata(), contents);
      }
      return new GeoDatabase(reader, file.family());
    } catch (UnusableDatabaseException unusable) {
      close(reader, unusable);
      throw unusable;
    } catch (IOException | InvalidNetworkException | RuntimeException | StackOverflowError broken) {
      close(reader, broken);
      throw new UnusableDatabaseException(
          file, "is not a readable MaxMind database: " + firstLine(broken));
    }
  }

  /**
   * Reads the first records, and more until one has the wanted content; returns what they have.
   * What a database calls itself is no proof: a database of one's own may have any name.
   */
  @SuppressWarnings("rawtypes") // the reader wants a class, and Map.class is raw
  private static Set<GeolocationFile.Content> probe(Reader reader, GeolocationFile.Content wanted)
      throws IOException, InvalidNetworkException {
    Networks<Map> networks = reader.networks(Map.class);
    Set<GeolocationFile.Content> contents = EnumSet.noneOf(GeolocationFile.Content.class);
    int enough = SEARCHED_RECORDS;
    for (int read = 0; read < enough && networks.hasNext(); read++) {
      DatabaseRecord<Map> record = networks.next();
      if (record.data() == null) {
        throw new IOException("an empty record at " + record.network());
      }
      contents.addAll(GeolocationFile.Content.of(GeoRecord.of(record.data())));
      enough = contents.contains(wanted) ? PROBED_RECORDS : SEARCHED_RECORDS;
    }
    return contents;
  }

  private static UnusableDatabaseException cannotAnswer(
      GeolocationFile file, Metadata metadata, Set<GeolocationFile.Content> contents) {
    String others =
        contents.stream().map(GeolocationFile.Content::caption).collect(Collectors.joining(", "));
    return new UnusableDatabaseException(
        file,
        "is a database of type %s, whose records have no %s%s"
            .formatted(
                ProblemText.quote(metadata.databaseType()),
                file.content().caption(),
                others.isEmpty() ? "" : ", only " + others));
  }

  private static void requireFamily(GeolocationFile file, Metadata metadata)
      throws UnusableDatabaseException {
    if (file.family() == GeolocationFile.Family.IPV6 && metadata.ipVersion() == 4) {
      throw new UnusableDatabaseException(file, "has only IPv4 addresses");
    }
  }

  /** The record of an address; null when absent. An unreadable record counts as absent too. */
  public Map<?, ?> find(InetAddress address, boolean ipv6) {
    boolean covered =
        switch (family) {
          case ANY -> true;
          case IPV4 -> !ipv6;
          case IPV6 -> ipv6;
        };
    if (!covered || (ipv6 && reader.getMetadata().ipVersion() == 4)) {
      return null;
    }
    try {
      return reader.get(address, Map.class);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      unreadable.incrementAndGet();
      return null;
    }
  }

  /** Records that could not be read since opening. */
  public long unreadableRecords() {
    return unreadable.get();
  }

  @Override
  public void close() {
    close(reader, null);
  }

  private static void close(Reader reader, Throwable cause) {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException notClosed) {
      if (cause == null) {
        throw new UncheckedIOException(notClosed);
      }
      cause.addSuppressed(notClosed);
    }
  }

  private static String firstLine(Throwable broken) {
    String message = broken.getMessage();
    return message == null
        ? broken.getClass().getSimpleName()
        : message.lines().findFirst().orElse("no reason given");
  }

  /** The file is missing, or is not a readable database. */
  public static final class UnusableDatabaseException extends Exception {
    private final Problem problem;

    UnusableDatabaseException(GeolocationFile file, String sentence) {
      super(sentence);
      this.problem = new Problem(file.path(), 0, 0, file.key(), sentence);
    }

    public Problem problem() {
      return problem;
    }
  }
}
