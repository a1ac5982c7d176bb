/** Who we are: domains, people, labels, networks and places, as org.yaml says. */
package io.cordon.organisation;
