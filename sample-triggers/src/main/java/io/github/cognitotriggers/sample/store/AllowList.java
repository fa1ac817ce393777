package io.github.cognitotriggers.sample.store;

import java.util.Set;

/** Which email domains each tenant lets in. */
public interface AllowList {

    /** The tenants that let a domain in; none for an empty domain. */
    Set<String> tenantsOf(String domain);
}
