from web.drawing.address import fill, inside, parts_of, pattern_of, piece, said, with_query


def test_an_address_is_filled_and_quoted() -> None:
    assert fill("/voisins/{party}", {"party": "p-a b/c"}) == "/voisins/p-a%20b%2Fc"
    assert parts_of("/a/{one}/b/{two}") == ("one", "two")


def test_an_address_with_a_part_missing_leads_nowhere() -> None:
    assert fill("/voisins/{party}", {"party": None}) == ""
    assert fill("/voisins/{party}", {}) == ""


def test_a_whole_address_is_kept_when_it_is_of_this_register() -> None:
    assert fill("{link}", {"link": "/dpc/actions"}) == "/dpc/actions"
    assert fill("{link}", {"link": "//ailleurs.exemple.fr"}) == ""
    assert fill("{link}", {"link": "https://ailleurs.exemple.fr"}) == ""


def test_a_text_keeps_what_it_cannot_fill() -> None:
    assert said("{party} et {other}", {"party": "Zoé"}) == "Zoé et {other}"


def test_a_page_recognises_its_own_addresses_only() -> None:
    found = pattern_of("/voisins/{party}/achats").fullmatch("/voisins/p-1/achats")
    assert found is not None
    assert found.groupdict() == {"party": "p-1"}
    assert pattern_of("/a.b/{one}").fullmatch("/aXb/1") is None
    assert pattern_of("/voisins/{party}").fullmatch("/voisins/p-1/achats") is None


def test_empty_values_stay_out_of_an_address() -> None:
    assert with_query("/a", {"q": "", "page": "2"}) == "/a?page=2"
    assert with_query("/a?b=1", {"c": "é"}) == "/a?b=1&c=%C3%A9"
    assert with_query("/a", {}) == "/a"


def test_only_paths_of_ours_are_inside() -> None:
    assert inside("/voisins")
    assert not any(map(inside, ("//x", "/\\x", "http://x", "", "voisins")))


def test_a_file_is_named_by_its_whole_line() -> None:
    assert piece("abc f-1/accounting application/pdf") == "/pieces?piece=abc+f-1/accounting+application/pdf"
    assert piece("") == ""
