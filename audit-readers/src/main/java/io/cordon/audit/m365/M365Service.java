package io.cordon.audit.m365;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.cordon.model.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Microsoft's own services, that act for a user and are no place where the user is. */
public final class M365Service {
  /** Thumbnails and zips, the Office web apps and their conversions, virus scanning. */
  private static final List<String> USER_AGENTS =
      List.of(
          "onedrivempc-transform",
          "mswac",
          "odmtadoccache",
          "officexlca",
          "officewordwrs",
          "officepowerpoint",
          "ms scanner");

  private static final Set<String> APPLICATIONS =
      Set.of(
          "meta",
          "microsoft people cards service",
          "media analysis and transformation service",
          "officecollaborationservice",
          "office collaboration service",
          "sharepoint notification service");

  private static final List<IPAddress> SERVICES = ranges("microsoft-service-ranges.txt");
  private static final List<IPAddress> MICROSOFT = ranges("microsoft-ranges.txt");

  private M365Service() {}

  /** Whether a program of Microsoft's says that it made the request; anybody can say so. */
  public static boolean isServiceCall(Client client) {
    String userAgent = lower(client.userAgent());
    return USER_AGENTS.stream().anyMatch(userAgent::startsWith)
        || APPLICATIONS.contains(lower(client.applicationName()));
  }

  /**
   * Whether the address is no place of the user's: one from which Microsoft's services call, or any
   * of Microsoft's where a service says that it called. A service may also pass on the address of
   * the user for whom it works, which then counts; so does that of somebody who only pretends to be
   * a service.
   *
   * @param ip canonical text; null when there is none
   */
  public static boolean actsFrom(String ip, Client client) {
    IPAddress address = ip == null ? null : new IPAddressString(ip).getAddress();
    if (address == null) {
      return isServiceCall(client);
    }
    return within(SERVICES, address) || (isServiceCall(client) && within(MICROSOFT, address));
  }

  private static boolean within(List<IPAddress> ranges, IPAddress address) {
    for (IPAddress range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static List<IPAddress> ranges(String resource) {
    try (InputStream in = M365Service.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(M365Service::withoutComment)
          .filter(line -> !line.isEmpty())
          .map(line -> new IPAddressString(line).getAddress())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}
