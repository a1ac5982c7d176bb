/** Who we are: domains, people, labels, networks and places, read from org.yaml. */
package io.cordon.organisation;
