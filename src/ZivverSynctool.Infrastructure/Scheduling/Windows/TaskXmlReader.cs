using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Windows;

/// <summary>Reads what people want to know of a task from its definition, also where somebody changed it in Task Scheduler.</summary>
internal sealed class TaskXmlReader(string xml)
{
    private static readonly XNamespace Namespace = TaskXml.Namespace;

    private readonly XElement _task = XDocument.Parse(xml).Root!;

    /// <summary>Full path of the profile.</summary>
    public string Profile => Text("RegistrationInfo", "Documentation");

    /// <summary>The account, by name or SID.</summary>
    public string Account => Text("Principals", "Principal", "UserId");

    /// <summary>When it starts, in words.</summary>
    public string Schedule => string.Join(", ", Element("Triggers")?.Elements().Select(Words) ?? []);

    private static string Words(XElement trigger)
    {
        if (trigger.Descendants(Namespace + "Interval").FirstOrDefault()?.Value is { } interval)
            return $"every {ZivverSynctool.Words.Count((int)XmlConvert.ToTimeSpan(interval).TotalMinutes, "minute")}";
        return trigger.Element(Namespace + "ScheduleByDay") is { } days && days.Element(Namespace + "DaysInterval")?.Value is null or "1"
            && DateTime.TryParse(trigger.Element(Namespace + "StartBoundary")?.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
                ? "daily at " + TaskSchedule.Text(start.TimeOfDay)
                : "as in Task Scheduler";
    }

    private XElement? Element(params string[] path) =>
        path.Aggregate((XElement?)_task, (element, name) => element?.Element(Namespace + name));

    private string Text(params string[] path) => Element(path)?.Value ?? "";
}
