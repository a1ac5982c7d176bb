/** The synthetic organisation: its people, departments, projects, files, devices and partners. */
package io.cordon.datagen.world;
