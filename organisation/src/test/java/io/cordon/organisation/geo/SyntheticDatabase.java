package io.cordon.organisation.geo;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes small {@code .mmdb} files, because none of MaxMind's test databases has DB-IP's layout.
 * Source: MaxMind DB file format, version 2.0.
 */
public final class SyntheticDatabase {
  private static final int SEPARATOR_BYTES = 16;
  private static final byte[] MARKER = {(byte) 0xab, (byte) 0xcd, (byte) 0xef};
  private static final int EMPTY = -1;

  /** Two children each: another node, {@link #EMPTY}, or below that an offset of the data. */
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {EMPTY, EMPTY}));

  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  private SyntheticDatabase() {}

  /**
   * Writes a database.
   *
   * @param ipVersion 4 for a file of IPv4 addresses only
   * @param records by network
   */
  public static Path write(Path file, int ipVersion, Map<String, Map<String, ?>> records)
      throws IOException {
    SyntheticDatabase database = new SyntheticDatabase();
    for (var record : records.entrySet()) {
      database.insert(record.getKey(), record.getValue());
    }
    return Files.write(file, database.bytes(ipVersion));
  }

  private void insert(String cidr, Map<String, ?> fields) throws IOException {
    IPAddress network = new IPAddressString(cidr).getAddress();
    byte[] address = network.getBytes();
    int offset = data.size();
    value(data, fields);
    int node = 0;
    int last = network.getNetworkPrefixLength() - 1;
    for (int bit = 0; bit < last; bit++) {
      int side = side(address, bit);
      if (nodes.get(node)[side] < 0) {
        nodes.add(new int[] {EMPTY, EMPTY});
        nodes.get(node)[side] = nodes.size() - 1;
      }
      node = nodes.get(node)[side];
    }
    nodes.get(node)[side(address, last)] = EMPTY - 1 - offset;
  }

  private static int side(byte[] address, int bit) {
    return (address[bit / 8] >> (7 - bit % 8)) & 1;
  }

  private byte[] bytes(int ipVersion) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int[] node : nodes) {
      for (int child : node) {
        int found = nodes.size() + SEPARATOR_BYTES + (EMPTY - 1 - child);
        int record = child >= 0 ? child : child == EMPTY ? nodes.size() : found;
        out.write(new byte[] {(byte) (record >> 16), (byte) (record >> 8), (byte) record});
      }
    }
    out.write(new byte[SEPARATOR_BYTES]);
    data.writeTo(out);
    out.write(MARKER);
    out.write("MaxMind.com".getBytes(StandardCharsets.UTF_8));
    Map<String, Object> metadata = new TreeMap<>();
    metadata.put("binary_format_major_version", 2);
    metadata.put("binary_format_minor_version", 0);
    metadata.put("build_epoch", 1);
    metadata.put("database_type", "made");
    metadata.put("description", Map.of());
    metadata.put("ip_version", ipVersion);
    metadata.put("languages", List.of());
    metadata.put("node_count", nodes.size());
    metadata.put("record_size", 24);
    value(out, metadata);
    return out.toByteArray();
  }

  /** A control byte with type and length, then the content; types above 7 need another byte. */
  private static void value(ByteArrayOutputStream out, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.write(7 << 5 | map.size());
      for (var entry : map.entrySet()) {
        value(out, entry.getKey());
        value(out, entry.getValue());
      }
    } else if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.write(2 << 5 | Math.min(29, bytes.length));
      if (bytes.length >= 29) {
        out.write(bytes.length - 29);
      }
      out.write(bytes);
    } else if (value instanceof Double number) {
      out.write(3 << 5 | Double.BYTES);
      out.write(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    } else if (value instanceof Integer number) {
      out.write(6 << 5 | Integer.BYTES);
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    } else if (value instanceof List<?> list && list.isEmpty()) {
      out.write(0);
      out.write(11 - 7);
    } else {
      throw new IllegalArgumentException("cannot be written: " + value);
    }
  }
}
