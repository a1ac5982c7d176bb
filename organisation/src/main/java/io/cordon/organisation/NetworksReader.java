package io.cordon.organisation;

import inet.ipaddr.IPAddress;
import io.cordon.model.activity.NetworkKind;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code networks} and {@code provider_networks} of the organisation file. */
final class NetworksReader {
  private static final List<String> KEYS =
      List.of("name", "cidr", "kind", "country", "city", "latitude", "longitude", "asn");
  private static final double HIGHEST_ASN = 4_294_967_295.0;

  private final Problems problems;
  private final NetworkTable table = new NetworkTable();

  NetworksReader(Problems problems) {
    this.problems = problems;
  }

  NetworkTable read(YamlMap top) {
    for (YamlMap entry : top.maps("networks")) {
      entry.onlyKeys(KEYS);
      NamedNetwork network = network(entry);
      if (network.name() == null) {
        problems.add(entry.node(), "a network needs a name");
      }
      YamlNode cidr = entry.get("cidr");
      if (cidr == null) {
        problems.add(entry.node(), "a network needs a cidr");
      } else if (cidr.isList() && cidr.items().isEmpty()) {
        problems.add(cidr, "lists no network");
      } else {
        add(entry, cidr, network);
      }
    }
    YamlNode provider = top.get("provider_networks");
    if (provider != null) {
      add(top, provider, NamedNetwork.ofProvider());
    }
    return table;
  }

  private NamedNetwork network(YamlMap entry) {
    Double latitude = entry.number("latitude", -90, 90);
    Double longitude = entry.number("longitude", -180, 180);
    if ((entry.get("latitude") == null) != (entry.get("longitude") == null)) {
      problems.add(entry.node(), "latitude and longitude must both be given");
    }
    Double asn = entry.number("asn", 1, HIGHEST_ASN);
    return new NamedNetwork(
        entry.text("name"),
        entry.word("kind", NetworkKind.class, NetworkKind::word),
        country(entry, "country", problems),
        entry.text("city"),
        latitude,
        longitude,
        asn == null ? 0 : asn.longValue());
  }

  private void add(YamlMap at, YamlNode cidrs, NamedNetwork network) {
    for (YamlNode item : cidrs.oneOrMore()) {
      String text = at.text(item);
      if (text == null) {
        continue;
      }
      Optional<IPAddress> block = IpAddresses.network(text);
      if (block.isEmpty()) {
        problems.add(
            item, ProblemText.quote(text) + " is not a network; " + IpAddresses.suggestion(text));
        continue;
      }
      NamedNetwork other = table.add(block.get(), network);
      if (other != null) {
        String name = other.name() == null ? "provider_networks" : other.name();
        problems.add(
            item, ProblemText.quote(text) + " is already listed under " + ProblemText.quote(name));
      }
    }
  }

  /**
   * An ISO 3166-1 alpha-2 country code in upper case; null when missing or, with a problem,
   * invalid.
   */
  static String country(YamlMap map, String key, Problems problems) {
    String text = map.text(key);
    if (text == null) {
      return null;
    }
    String code = text.toUpperCase(Locale.ROOT);
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      problems.add(
          map.get(key),
          ProblemText.quote(text) + " is not a country code; write two letters, such as DE or US");
      return null;
    }
    return code;
  }
}
