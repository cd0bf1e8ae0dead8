package org.banyan.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.banyan.shared.Refusal;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program that an address does not exist, where a screen would otherwise answer with its start page. */
@Hidden
@RestController
class UnknownProgramAddress {

    @RequestMapping({"/api/**", "/actuator/**"})
    void unknown() {
        throw new Refusal.NotFound();
    }
}
