package io.cordon.audit.m365;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.cordon.audit.record.DottedQuad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Ranges of addresses. IPv4 addresses are looked up as numbers, because every record needs it. */
final class ServiceRanges {
  private final List<IPAddress> ofIpv6;

  /** First and last address of each IPv4 range, ascending and without overlap. */
  private final long[] firsts;

  private final long[] lasts;

  private ServiceRanges(List<IPAddress> ranges) {
    ofIpv6 = ranges.stream().filter(IPAddress::isIPv6).toList();
    TreeMap<Long, Long> joined = new TreeMap<>();
    ranges.stream()
        .filter(IPAddress::isIPv4)
        .sorted(Comparator.comparingLong(range -> range.toIPv4().longValue()))
        .forEach(range -> join(joined, range));
    firsts = joined.keySet().stream().mapToLong(Long::longValue).toArray();
    lasts = joined.values().stream().mapToLong(Long::longValue).toArray();
  }

  private static void join(NavigableMap<Long, Long> joined, IPAddress range) {
    long first = range.toIPv4().longValue();
    long last = range.toIPv4().upperLongValue();
    boolean within = !joined.isEmpty() && joined.lastEntry().getValue() >= first;
    joined.put(
        within ? joined.lastKey() : first,
        within ? Math.max(last, joined.lastEntry().getValue()) : last);
  }

  /** The resource has one range a line; comments start with {@code #}. */
  static ServiceRanges load(String resource) {
    try (InputStream in = ServiceRanges.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new ServiceRanges(
          lines
              .lines()
              .map(ServiceRanges::withoutComment)
              .filter(line -> !line.isEmpty())
              .map(line -> new IPAddressString(line).getAddress())
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether an address, in its canonical text, lies in one of the ranges. */
  boolean contains(String ip) {
    long value = DottedQuad.value(ip);
    if (value == DottedQuad.NONE) {
      IPAddress address = new IPAddressString(ip).getAddress();
      return ofIpv6.stream().anyMatch(range -> range.contains(address));
    }
    int place = Arrays.binarySearch(firsts, value);
    int range = place >= 0 ? place : -place - 2;
    return range >= 0 && value <= lasts[range];
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}
