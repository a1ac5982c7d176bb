/** People as the organisation file describes them, and since when until when they work there. */
package io.cordon.organisation.people;
