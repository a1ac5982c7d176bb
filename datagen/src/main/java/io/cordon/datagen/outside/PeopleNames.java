package io.cordon.datagen.outside;

import io.cordon.datagen.random.Dice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Invents people's names as they stand in mail addresses. */
public final class PeopleNames {
  private static final List<String> GIVEN =
      List.of(
          "Ada", "Adam", "Agnes", "Aline", "Amir", "Ana", "Anton", "Beata", "Bruno", "Carla",
          "Cedric", "Chloe", "Clara", "Daria", "David", "Elena", "Emil", "Erik", "Esra", "Eva",
          "Fabian", "Farah", "Felix", "Grace", "Greta", "Hanna", "Hugo", "Ida", "Igor", "Ines",
          "Ivan", "Jan", "Jasmin", "Joel", "Julia", "Kasia", "Karim", "Lars", "Lea", "Leon", "Lina",
          "Louis", "Magda", "Marek", "Maya", "Milan", "Mona", "Nadia", "Nils", "Noah", "Olga",
          "Oscar", "Paula", "Pavel", "Rosa", "Ruben", "Samira", "Sofia", "Theo", "Tomasz", "Vera",
          "Viktor", "Wanda", "Yara", "Zoe");
  private static final List<String> FAMILY =
      """
          Abbott Albrecht Baker Barbier Bauer Becker Bernard Blum Brandt Carter Chevalier
          Cohen Dubois Dudek Egger Engel Farkas Fischer Fontaine Foster Garnier Graf
          Hansen Hartmann Hayes Hoffmann Hughes Jansen Kaminski Keller Klein Kowal Kraus
          Lambert Lange Lefevre Lewandowski Lorenz Marchand Mason Mazur Meyer Moreau
          Morris Neumann Nowak Osborne Parker Pawlak Petit Pfeiffer Reinhardt Richter
          Rossi Roux Sadowski Schuster Sharma Simon Sommer Stein Sutton Thomas Turner
          Vogel Wagner Walsh Weber Wilk Winkler Wolff Wright Zielinski Zimmermann
      """
          .lines()
          .flatMap(line -> Arrays.stream(line.strip().split(" ", -1)))
          .toList();

  private PeopleNames() {}

  /** For example {@code ada.lorenz}. */
  public static String mailbox(Dice dice) {
    return (dice.pick(GIVEN) + '.' + dice.pick(FAMILY)).toLowerCase(Locale.ROOT);
  }

  /** {@code Ada Lorenz} for {@code ada.lorenz} and {@code ada.lorenz2}. */
  public static String display(String mailbox) {
    StringBuilder name = new StringBuilder(mailbox.length());
    boolean first = true;
    for (int i = 0; i < mailbox.length(); i++) {
      char c = mailbox.charAt(i);
      if (c == '.') {
        name.append(' ');
      } else if (c < '0' || c > '9') {
        name.append(first ? Character.toUpperCase(c) : c);
      }
      first = c == '.';
    }
    return name.toString();
  }
}
