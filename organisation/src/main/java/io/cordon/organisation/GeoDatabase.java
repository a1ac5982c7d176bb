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

/** One opened {@code .mmdb} file and the addresses that it may be asked about. */
final class GeoDatabase implements AutoCloseable {
  /** Records read when opening, to find a broken file before the first activity does. */
  private static final int PROBED = 2_000;

  private final Reader reader;
  private final GeolocationFile.Family family;
  private final AtomicLong unreadable = new AtomicLong();

  private GeoDatabase(Reader reader, GeolocationFile.Family family) {
    this.reader = reader;
    this.family = family;
  }

  /** Opens the file and reads its first records; what is wrong becomes one sentence. */
  static GeoDatabase open(GeolocationFile file) throws Refused {
    File path = new File(file.path());
    if (!path.isFile()) {
      throw new Refused(file, "there is no such database");
    }
    Reader reader = null;
    try {
      reader = new Reader(path, new CHMCache());
      probe(reader);
      return new GeoDatabase(reader, file.family());
    } catch (IOException | InvalidNetworkException | RuntimeException | StackOverflowError broken) {
      close(reader, broken);
      throw new Refused(file, "is not a readable MaxMind database: " + firstLine(broken));
    }
  }

  @SuppressWarnings("rawtypes") // the reader wants a class, and Map.class is raw
  private static void probe(Reader reader) throws IOException, InvalidNetworkException {
    Networks<Map> networks = reader.networks(Map.class);
    for (int read = 0; read < PROBED && networks.hasNext(); read++) {
      DatabaseRecord<Map> record = networks.next();
      if (record.data() == null) {
        throw new IOException("an empty record at " + record.network());
      }
    }
  }

  /** The record of an address; null when there is none. A record that cannot be read is counted. */
  Map<?, ?> find(InetAddress address, boolean ipv6) {
    boolean asked =
        switch (family) {
          case ANY -> true;
          case IPV4 -> !ipv6;
          case IPV6 -> ipv6;
        };
    if (!asked || (ipv6 && reader.getMetadata().ipVersion() == 4)) {
      return null;
    }
    try {
      return reader.get(address, Map.class);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      unreadable.incrementAndGet();
      return null;
    }
  }

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

  /** The file cannot serve. */
  static final class Refused extends Exception {
    private final Problem problem;

    Refused(GeolocationFile file, String sentence) {
      super(sentence);
      this.problem = new Problem(file.path(), 0, 0, file.key(), sentence);
    }

    Problem problem() {
      return problem;
    }
  }
}
