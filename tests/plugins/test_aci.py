"""The plugin aci stands alone, and names nothing that does not exist."""

from core.registry import installed_plugins
from plugins.aci import registre_plugin
from tests.plugins.alone import dangling, standing, uncorrectable


def test_it_stands_without_the_other_plugins() -> None:
    plugin = registre_plugin()
    assert plugin.name == "aci"
    assert set(standing(plugin).pages) >= {page.path for page in plugin.pages}


def test_its_pages_and_forms_name_what_exists() -> None:
    assert dangling(registre_plugin()) == []


def test_each_of_its_records_can_be_corrected() -> None:
    assert uncorrectable(registre_plugin()) == []


def test_it_arrives_by_its_entry_point() -> None:
    assert "aci" in {plugin.name for plugin in installed_plugins()}
