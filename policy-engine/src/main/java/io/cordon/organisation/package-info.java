/** Who we are: the organisation file, and what it makes of people, labels and addresses. */
package io.cordon.organisation;
