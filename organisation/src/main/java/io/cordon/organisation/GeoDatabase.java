package io.cordon.organisation;

import com.maxmind.db.CHMCache;
import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Networks;
import com.maxmind.db.Reader;
import io.cordon.yaml.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** An open {@code .mmdb} file and the address family that it is used for. */
final class GeoDatabase implements AutoCloseable {
  /**
   * Records read on opening, so that a broken file is found at once and not at the first look-up.
   */
  private static final int PROBED_RECORDS = 2_000;

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
  static GeoDatabase open(GeolocationFile file) throws UnusableDatabaseException {
    File path = new File(file.path());
    if (!path.isFile()) {
      throw new UnusableDatabaseException(file, "there is no such file");
    }
    Reader reader = null;
    try {
      reader = new Reader(path, new CHMCache());
      probe(reader);
      return new GeoDatabase(reader, file.family());
    } catch (IOException | InvalidNetworkException | RuntimeException | StackOverflowError broken) {
      close(reader, broken);
      throw new UnusableDatabaseException(
          file, "is not a readable MaxMind database: " + firstLine(broken));
    }
  }

  @SuppressWarnings("rawtypes") // the reader wants a class, and Map.class is raw
  private static void probe(Reader reader) throws IOException, InvalidNetworkException {
    Networks<Map> networks = reader.networks(Map.class);
    for (int read = 0; read < PROBED_RECORDS && networks.hasNext(); read++) {
      DatabaseRecord<Map> record = networks.next();
      if (record.data() == null) {
        throw new IOException("an empty record at " + record.network());
      }
    }
  }

  /** The record of an address; null when absent. An unreadable record counts as absent too. */
  Map<?, ?> find(InetAddress address, boolean ipv6) {
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
  long unreadableRecords() {
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
  static final class UnusableDatabaseException extends Exception {
    private final Problem problem;

    UnusableDatabaseException(GeolocationFile file, String sentence) {
      super(sentence);
      this.problem = new Problem(file.path(), 0, 0, file.key(), sentence);
    }

    Problem problem() {
      return problem;
    }
  }
}
