package io.cordon.organisation;

import java.io.Serializable;

/**
 * What the organisation file says of one user.
 *
 * @param name the user principal name or e-mail address, in lower case
 * @param department null when not given
 * @param homeCountry ISO 3166-1 alpha-2, upper case; null when not given
 */
public record Person(String name, String department, String homeCountry, boolean serviceAccount)
    implements Serializable {}
