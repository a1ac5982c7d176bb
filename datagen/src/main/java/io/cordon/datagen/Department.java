package io.cordon.datagen;

import java.util.List;

/**
 * A department with the projects its people work in.
 *
 * @param partners domains of the partners it works with, the closest first
 */
public record Department(String name, List<String> partners, List<Library> projects) {}
