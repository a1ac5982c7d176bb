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
  /** Thumbnails, the Office web apps and their conversions, virus scanning. */
  private static final List<String> USER_AGENTS =
      List.of(
          "onedrivempc-transform_",
          "mswac",
          "odmtadoccache",
          "officexlca",
          "officewordwrs",
          "officepowerpoint",
          "ms scanner");

  /**
   * A zip is made for a person who downloads it, and its record is the only one of that download:
   * it counts as the service's only where the address is the service's.
   */
  private static final String ZIP_FOR_A_PERSON = "onedrivempc-transform_zip";

  private static final Set<String> APPLICATIONS =
      Set.of(
          "meta",
          "media analysis and transformation service",
          "officecollaborationservice",
          "office collaboration service",
          "sharepoint notification service");

  private static final List<IPAddress> RANGES = ranges("microsoft-service-ranges.txt");

  private M365Service() {}

  /** Whether a program of Microsoft's made the request, not a person's. */
  public static boolean isServiceCall(Client client) {
    String userAgent = lower(client.userAgent());
    if (userAgent.startsWith(ZIP_FOR_A_PERSON)) {
      return false;
    }
    return USER_AGENTS.stream().anyMatch(userAgent::startsWith)
        || APPLICATIONS.contains(lower(client.applicationName()));
  }

  /**
   * Whether the address is one from which Microsoft's services call; customers' machines in Azure
   * are not among them.
   *
   * @param ip canonical text; may be null
   */
  public static boolean isServiceAddress(String ip) {
    IPAddress address = ip == null ? null : new IPAddressString(ip).getAddress();
    return address != null && RANGES.stream().anyMatch(range -> range.contains(address));
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
