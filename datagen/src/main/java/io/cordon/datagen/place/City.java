package io.cordon.datagen.place;

import java.util.ArrayList;
import java.util.List;

/**
 * A city that networks are in.
 *
 * @param country ISO 3166-1 alpha-2
 * @param utcOffsetHours without daylight saving, which moves nothing here
 */
public record City(
    String name, String country, double latitude, double longitude, int utcOffsetHours) {

  /** Where the organisation has its offices and its people their homes; the largest first. */
  public static final List<City> HUBS =
      parse(
          """
          DE|Munich|48.14|11.58|1
          FR|Lyon|45.76|4.84|1
          GB|Leeds|53.80|-1.55|0
          US|Boston|42.36|-71.06|-5
          PL|Krakow|50.06|19.94|1
          """);

  /** Where people of the organisation travel to besides its offices. */
  public static final List<City> DESTINATIONS =
      parse(
          """
          AT|Vienna|48.21|16.37|1
          CH|Zurich|47.37|8.54|1
          NL|Amsterdam|52.37|4.90|1
          ES|Madrid|40.42|-3.70|1
          IT|Milan|45.46|9.19|1
          SE|Stockholm|59.33|18.07|1
          DK|Copenhagen|55.68|12.57|1
          IE|Dublin|53.35|-6.26|0
          BE|Brussels|50.85|4.35|1
          CZ|Prague|50.08|14.44|1
          PT|Lisbon|38.72|-9.14|0
          NO|Oslo|59.91|10.75|1
          FI|Helsinki|60.17|24.94|2
          GR|Athens|37.98|23.73|2
          HU|Budapest|47.50|19.04|1
          CA|Toronto|43.65|-79.38|-5
          AE|Dubai|25.20|55.27|4
          SG|Singapore|1.35|103.82|8
          JP|Osaka|34.69|135.50|9
          IN|Pune|18.52|73.86|5
          """);

  /** Where strangers and intruders are; the first of them are travelled to as well. */
  public static final List<City> ELSEWHERE =
      parse(
          """
          BR|Recife|-8.05|-34.88|-3
          VN|Da Nang|16.05|108.20|7
          NG|Kano|12.00|8.52|1
          KZ|Almaty|43.24|76.89|6
          PH|Cebu|10.32|123.89|8
          PE|Arequipa|-16.41|-71.54|-5
          MD|Chisinau|47.01|28.86|2
          EC|Guayaquil|-2.19|-79.89|-5
          BD|Chittagong|22.36|91.78|6
          GE|Batumi|41.64|41.64|4
          KE|Mombasa|-4.04|39.67|3
          AR|Cordoba|-31.42|-64.18|-3
          TH|Chiang Mai|18.79|98.99|7
          UZ|Samarkand|39.65|66.96|5
          GH|Kumasi|6.69|-1.62|0
          CL|Valparaiso|-33.05|-71.62|-4
          LK|Kandy|7.29|80.64|5
          AM|Gyumri|40.79|43.85|4
          TN|Sfax|34.74|10.76|1
          BO|Cochabamba|-17.39|-66.16|-4
          MY|Penang|5.41|100.33|8
          AL|Durres|41.32|19.45|1
          SN|Dakar|14.69|-17.45|0
          PY|Encarnacion|-27.33|-55.87|-4
          NP|Pokhara|28.21|83.99|5
          MN|Erdenet|49.03|104.05|8
          UG|Gulu|2.77|32.30|3
          CR|Limon|9.99|-83.03|-6
          JO|Irbid|32.56|35.85|3
          LA|Pakse|15.12|105.80|7
          ZM|Ndola|-12.97|28.64|2
          HN|La Ceiba|15.76|-86.78|-6
          AZ|Ganja|40.68|46.36|4
          KH|Battambang|13.10|103.20|7
          MZ|Beira|-19.84|34.84|2
          UY|Salto|-31.38|-57.97|-3
          TZ|Arusha|-3.37|36.68|3
          ID|Medan|3.59|98.67|7
          DO|Santiago|19.45|-70.69|-4
          MK|Bitola|41.03|21.33|1
          CM|Douala|4.05|9.70|1
          PK|Multan|30.20|71.47|5
          VE|Maracaibo|10.65|-71.64|-4
          KG|Osh|40.51|72.80|6
          CI|Bouake|7.69|-5.03|0
          GT|Quetzaltenango|14.83|-91.52|-6
          TR|Trabzon|41.00|39.72|3
          MG|Toamasina|-18.15|49.40|3
          JM|Montego Bay|18.47|-77.92|-5
          BW|Francistown|-21.17|27.51|2
          PG|Lae|-6.72|147.00|10
          MU|Curepipe|-20.32|57.52|4
          """);

  /** Where the gateways of mobile networks stand; at most some 300 km from the hub. */
  private static final List<City> GATEWAYS =
      parse(
          """
          DE|Nuremberg|49.45|11.08|1
          DE|Stuttgart|48.78|9.18|1
          DE|Frankfurt|50.11|8.68|1
          DE|Augsburg|48.37|10.90|1
          FR|Grenoble|45.19|5.72|1
          FR|Dijon|47.32|5.04|1
          FR|Clermont-Ferrand|45.78|3.08|1
          FR|Marseille|43.30|5.37|1
          GB|Manchester|53.48|-2.24|0
          GB|Newcastle|54.98|-1.61|0
          GB|Birmingham|52.49|-1.89|0
          GB|London|51.51|-0.13|0
          US|Providence|41.82|-71.41|-5
          US|New York|40.71|-74.01|-5
          US|Hartford|41.77|-72.67|-5
          US|Portland|43.66|-70.26|-5
          PL|Katowice|50.26|19.02|1
          PL|Wroclaw|51.11|17.03|1
          PL|Warsaw|52.23|21.01|1
          PL|Lodz|51.76|19.46|1
          """);

  /** The hub and the cities around it in the same country. */
  public static List<City> around(City hub) {
    List<City> cities = new ArrayList<>(List.of(hub));
    GATEWAYS.stream().filter(city -> city.country().equals(hub.country())).forEach(cities::add);
    return List.copyOf(cities);
  }

  private static List<City> parse(String table) {
    List<City> cities = new ArrayList<>();
    for (String line : table.lines().toList()) {
      String[] cell = line.split("\\|", -1);
      cities.add(
          new City(
              cell[1],
              cell[0],
              Double.parseDouble(cell[2]),
              Double.parseDouble(cell[3]),
              Integer.parseInt(cell[4])));
    }
    return List.copyOf(cities);
  }
}
